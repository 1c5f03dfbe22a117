//! The components in a browser: one selection, in all views.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, missing_docs, reason = "a test that finds something missing should stop there")]

use gloo::timers::future::TimeoutFuture;
use gloo::utils::document;
use trilateral::state::Selection;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, Event, EventInit, HtmlElement, KeyboardEvent, KeyboardEventInit};
use yew::Renderer;
use yew::prelude::*;

#[path = "it/digest.rs"]
mod digest;

wasm_bindgen_test_configure!(run_in_browser);

const TEXT: &str =
    "Russia supplied North Korea with food on May 9, 2025. China condemned Japan. Russia may attack Ukraine.";

/// Mounts a map of a text into a fresh element of the page, and waits until it is drawn.
async fn map(text: &'static str) -> Element {
    let place = document().create_element("div").unwrap();
    document().body().unwrap().append_child(&place).unwrap();
    let props = trilateral::view::MapProps {
        text: AttrValue::Static(text),
        options: trilateral::Options::default(),
        corrections: None,
        principals: Vec::new(),
        words: trilateral::words::Words::default(),
        wish: trilateral::Wish::default(),
        on_progress: yew::Callback::noop(),
        on_ready: yew::Callback::noop(),
        on_select: yew::Callback::noop(),
    };
    Renderer::<trilateral::Map>::with_root_and_props(place.clone(), props).render();
    // A slow machine reads it in many slices.
    for _ in 0..100 {
        TimeoutFuture::new(50).await;
        if count(&place, "[data-view=diagram]") > 0 {
            break;
        }
    }
    TimeoutFuture::new(50).await;
    place
}

/// An application that asks for the first statement as soon as it hears of the text.
#[component]
fn Asking() -> Html {
    let wish = use_state(trilateral::Wish::default);
    let on_ready = {
        let wish = wish.clone();
        Callback::from(move |_| wish.set(wish.then(Selection::Statement(0))))
    };
    html! { <trilateral::Map text={TEXT} wish={*wish} {on_ready} /> }
}

#[wasm_bindgen_test]
async fn what_is_asked_for_before_the_picture_stands_is_selected() {
    let place = document().create_element("div").unwrap();
    document().body().unwrap().append_child(&place).unwrap();
    Renderer::<Asking>::with_root(place.clone()).render();
    for _ in 0..100 {
        TimeoutFuture::new(50).await;
        if count(&place, "[aria-current=true]") > 0 {
            return;
        }
    }
    panic!("nothing was selected");
}

fn count(place: &Element, selector: &str) -> u32 {
    place.query_selector_all(selector).unwrap().length()
}

async fn click(place: &Element, selector: &str) {
    let init = EventInit::new();
    init.set_bubbles(true);
    let event = Event::new_with_event_init_dict("click", &init).unwrap();
    place.query_selector(selector).unwrap().unwrap().dispatch_event(&event).unwrap();
    TimeoutFuture::new(50).await;
}

#[wasm_bindgen_test]
async fn one_thread_for_each_statement() {
    let place = map(TEXT).await;
    assert_eq!(count(&place, "[data-view=diagram] [data-statement]"), 3);
    let counter = place.query_selector("[data-count]").unwrap().unwrap();
    assert!(counter.text_content().unwrap().contains("3 of 3"), "{:?}", counter.text_content());
}

#[wasm_bindgen_test]
async fn a_click_selects_in_all_views() {
    let place = map(TEXT).await;
    assert_eq!(count(&place, "[data-statement][aria-current=true]"), 0);
    click(&place, "[data-view=diagram] [data-statement='0']").await;
    for view in ["diagram", "timeline", "text"] {
        let selector = format!("[data-view={view}] [data-statement='0'][aria-current=true]");
        assert!(count(&place, &selector) > 0, "not selected in {view}");
    }
    assert!(place.query_selector("[data-view=card]").unwrap().unwrap().text_content().unwrap().contains("supplied"));
}

async fn press(place: &Element, selector: &str, key: &str) {
    let init = KeyboardEventInit::new();
    init.set_bubbles(true);
    init.set_key(key);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
    place.query_selector(selector).unwrap().unwrap().dispatch_event(&event).unwrap();
    TimeoutFuture::new(50).await;
}

fn text(place: &Element, selector: &str) -> String {
    place.query_selector(selector).unwrap().unwrap().text_content().unwrap()
}

#[wasm_bindgen_test]
async fn enter_selects_and_escape_clears() {
    let place = map(TEXT).await;
    press(&place, "[data-view=diagram] [data-statement='1']", "Enter").await;
    assert!(count(&place, "[data-view=text] [data-statement='1'][aria-current=true]") > 0);
    press(&place, "[data-view=diagram] [data-statement='1']", "Escape").await;
    assert_eq!(count(&place, "[aria-current]"), 0);
}

#[wasm_bindgen_test]
async fn escape_leads_from_a_statement_back_to_the_list_it_was_opened_from() {
    let place = map(TEXT).await;
    click(&place, "[data-view=diagram] [data-actor=RUS]").await;
    assert!(text(&place, "[data-view=card]").contains("2 statements"));
    assert!(text(&place, "[data-count]").contains("2 of 3"));
    click(&place, "[data-view=card] [data-statement='2']").await;
    assert!(text(&place, "[data-count]").contains("1 of 3"));
    press(&place, "[data-view=card]", "Escape").await;
    assert_eq!(count(&place, "[data-view=diagram] [data-actor=RUS][aria-current=true]"), 1);
}

#[wasm_bindgen_test]
async fn a_filter_fades_and_counts() {
    let place = map(TEXT).await;
    assert_eq!(count(&place, ".thread[data-state=out]"), 0);
    // The chips of tones and statuses come after "All" and the pairs; the last one is "Hedged".
    click(&place, ".chip:last-of-type").await;
    assert_eq!(count(&place, "[data-view=diagram] [data-statement]"), 3);
    assert_eq!(count(&place, ".thread[data-state=out]"), 2);
    assert!(text(&place, "[data-count]").contains("1 of 3"));
}

#[wasm_bindgen_test]
async fn each_view_is_one_tab_stop() {
    let place = map(TEXT).await;
    assert_eq!(count(&place, "[data-view=diagram] [tabindex='0']"), 1);
    assert_eq!(count(&place, "[data-view=text] [tabindex='0']"), 1);
    press(&place, "[data-view=diagram] [data-stop='0']", "ArrowRight").await;
    assert_eq!(count(&place, "[data-view=diagram] [data-stop='1'][tabindex='0']"), 1);
}

#[wasm_bindgen_test]
async fn no_style_is_set_inline() {
    let place = map(TEXT).await;
    assert_eq!(count(&place, "[style]") + count(&place, "style"), 0);
}

#[wasm_bindgen_test]
async fn a_text_without_statements_says_so() {
    let place = map("It rained all day.").await;
    assert_eq!(count(&place, "[data-view=diagram] [data-statement]"), 0);
    let said = place.unchecked_ref::<HtmlElement>().inner_text();
    assert!(said.contains("No state, person or organisation was found"), "{said}");
}

/// The grammar is computed in lanes where there are any, and one number after the other here: see `it/syntax.rs`.
#[wasm_bindgen_test]
fn the_sample_is_parsed_the_same_everywhere() {
    let document = trilateral::document::Document::read(include_str!("../www/sample/editorial.txt"));
    let digest = trilateral::syntax::parse(&document, &[]).digest();
    assert_eq!(format!("{digest:016x}"), include_str!("sample.digest").trim());
}

#[wasm_bindgen_test]
fn the_picture_is_the_same_as_natively() {
    assert_eq!(digest::digest(), digest::EXPECTED);
}

const DATED: &str = "Ukraine accused North Korea in October 2024. Russia acknowledged the deployment to North Korea six months later. \
                     Russia signed a treaty with North Korea in June 2024.";

#[wasm_bindgen_test]
async fn the_told_order_is_joined_to_the_dates_on_demand() {
    let place = map(DATED).await;
    assert_eq!(count(&place, ".told"), 0);
    click(&place, "[data-view=timeline] > .chip").await;
    assert_eq!(count(&place, "[data-view=timeline] > .chip[aria-pressed=true]"), 1);
    assert_eq!(count(&place, ".told[data-statement]"), count(&place, ".mark[data-statement]"));
    click(&place, ".told[data-statement='1']").await;
    assert_eq!(count(&place, ".mark[data-statement='1'][aria-current=true]"), 1);
    assert_eq!(count(&place, ".told[data-statement='1'][aria-current=true]"), 1);
}

#[wasm_bindgen_test]
async fn the_arc_to_the_anchor_shows_with_its_date() {
    let place = map(DATED).await;
    assert_eq!((count(&place, ".arc"), count(&place, ".arc[data-state=lit]")), (1, 0));
    click(&place, "[data-view=diagram] [data-statement='1']").await;
    assert_eq!(count(&place, ".arc[data-state=lit]"), 1);
}
