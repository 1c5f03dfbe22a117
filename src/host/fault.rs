//! What happens when the program itself is at fault.
//!
//! In: a function of the page. Out: one call of it, with a line for developers, if the program panics. The module
//! cannot be used after that; the element brings every fallback back.

use std::cell::RefCell;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::js_sys::Function;

thread_local! {
    static TELL: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Has a function called if the program panics.
#[wasm_bindgen(js_name = onFault)]
pub fn on_fault(tell: Function) {
    TELL.replace(Some(tell));
    // Yew would set a hook of its own, which writes to the page's console.
    yew::set_custom_panic_hook(Box::new(|panic| {
        let tell = TELL.take();
        if let Some(tell) = tell {
            // Whatever the page answers, there is nothing left to do.
            let _ = tell.call1(&JsValue::NULL, &JsValue::from_str(&panic.to_string()));
        }
    }));
}
