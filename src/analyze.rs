//! The one way from a text to its analysis.
//!
//! In: a text and [`Options`]. Out: an [`Analysis`]. This is the only place where the stages meet; each of them sees
//! only what those before it found. It never fails: what goes wrong becomes a note.

use crate::document::Document;
use crate::model::{Analysis, PublishedBasis};
use crate::pace::{AtOnce, Pace, at_once};
use crate::time::Date;
use crate::{actor, model, statement, syntax, time};

/// What is known of a text besides its words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The day it was published, from which dates without a year are counted.
    pub published: Option<Date>,
}

/// Reads a text. The same text and options always give the same analysis.
pub fn analyze(given: &str, options: &Options) -> Analysis {
    at_once(analyze_at(&AtOnce, given, options))
}

/// Reads a text with pauses. The analysis is that of [`analyze`].
pub async fn analyze_at(pace: &impl Pace, given: &str, options: &Options) -> Analysis {
    let document = Document::read_at(&pace.part(0.0..0.1), given).await;
    let stated = document.source.stated_date.as_deref().and_then(Date::parse);
    let published = match (options.published, stated) {
        (Some(date), _) => Some((date, PublishedBasis::Given)),
        (None, Some(date)) => Some((date, PublishedBasis::Stated)),
        (None, None) => None,
    };
    let mut cast = actor::cast_at(&pace.part(0.1..0.2), &document).await;
    let times = time::times_at(&pace.part(0.2..0.3), &document, published.map(|(date, _)| date)).await;
    let parse = syntax::parse_at(&pace.part(0.3..0.65), &document, &cast.names(&document)).await;
    pace.rest(0.65).await;
    actor::gather(&pace.part(0.65..0.7), &document, &parse, &mut cast).await;
    let mut statements = statement::statements(&pace.part(0.7..1.0), &document, &parse, &cast, &times).await;
    model::settle_cast(&document, &mut cast, &mut statements);
    Analysis::new(document, published, cast.actors, times, statements, &cast.unresolved)
}
