//! What the page asks for.
//!
//! In: the plain object that the element makes of its attributes. Out: typed options, or an error that says what to
//! write instead.

use std::fmt;

use serde::Deserialize;
use wasm_bindgen::{JsError, JsValue};
use web_sys::js_sys::JSON;
use yew::AttrValue;

use crate::analyze::Options;
use crate::model::Corrections;
use crate::time::Date;
use crate::words::Words;

/// The attributes of the element as it hands them in.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    published: Option<String>,
    principals: Vec<String>,
    lang: String,
    /// Keys and texts of that language, a line each, in turn.
    words: String,
    pub(super) corrections: Option<Corrections>,
}

/// An option that cannot be used.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct OptionError {
    published: String,
}

impl fmt::Display for OptionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "published must be a date such as 2025-05-12, not “{}”", self.published)
    }
}

impl std::error::Error for OptionError {}

/// Reads the options, as plain data. What fails when it is asked for, goes round in circles or is no data is refused before anything
/// of it is used: a failure in the midst of a change would leave what is changed locked for ever.
///
/// # Errors
/// If they are no plain data, or not of these types.
pub(super) fn asked(options: &JsValue) -> Result<Asked, JsError> {
    let json = JSON::stringify(options).ok().and_then(|json| JsValue::from(json).as_string());
    let plain = json.and_then(|json| JSON::parse(&json).ok());
    let plain = plain.ok_or_else(|| JsError::new("the options must be plain data, such as JSON can write"))?;
    Ok(serde_wasm_bindgen::from_value(plain)?)
}

impl Asked {
    /// What is known of the text besides its words. An empty date is none.
    pub(super) fn reading(&self) -> Result<Options, OptionError> {
        let Some(given) = self.published.as_deref().map(str::trim).filter(|p| !p.is_empty()) else {
            return Ok(Options::default());
        };
        let published = Date::parse(given).ok_or_else(|| OptionError { published: given.to_owned() })?;
        Ok(Options { published: Some(published) })
    }

    /// The tag of that language.
    pub(super) fn lang(&self) -> &str {
        if self.words.is_empty() { "en" } else { &self.lang }
    }

    /// The language of the interface: English if it comes without words.
    pub(super) fn words(&self) -> Words {
        if self.words.is_empty() {
            return Words::default();
        }
        let mut lines = self.words.lines();
        let rows = std::iter::from_fn(|| Some((lines.next()?.to_owned(), lines.next()?.to_owned())));
        Words::new(self.lang.clone(), rows)
    }

    /// The actors that stand at fixed places.
    pub(super) fn principals(&self) -> Vec<AttrValue> {
        self.principals.iter().map(|id| AttrValue::from(id.clone())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Asked;

    fn published(given: &str) -> Result<Option<String>, String> {
        let asked = Asked { published: Some(given.to_owned()), ..Asked::default() };
        asked.reading().map(|o| o.published.map(|d| d.to_string())).map_err(|e| e.to_string())
    }

    #[test]
    fn dates_as_content_systems_write_them() {
        assert_eq!(published("2025-05-12"), Ok(Some("2025-05-12".to_owned())));
        assert_eq!(published(" 2025-05-12T08:00:00+09:00 "), Ok(Some("2025-05-12".to_owned())));
        assert_eq!(published(" "), Ok(None));
        for odd in ["12/05/2025", "2025-13-01", "May", "<b>2025-05-12</b>"] {
            assert!(published(odd).is_err_and(|e| e.contains(odd)), "{odd}");
        }
    }
}
