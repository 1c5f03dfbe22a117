//! The picture as pixels.
//!
//! In: the picture as SVG, how wide it is to be, and fonts. Out: the bytes of a PNG file. Its letters come from the fonts of this
//! machine, so that two machines may draw them otherwise; a picture without its words is never made.

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Family, Query};
use resvg::usvg::{Options, Tree};

/// What a style sheet means by `sans-serif` and `serif`, by what there is on most machines.
const SANS: [&str; 6] = ["Arial", "Helvetica Neue", "Liberation Sans", "Noto Sans", "DejaVu Sans", "Segoe UI"];
const SERIF: [&str; 5] = ["Georgia", "Times New Roman", "Liberation Serif", "Noto Serif", "DejaVu Serif"];

/// The fonts of this machine, each generic name standing for one that is there.
pub(crate) fn system_fonts() -> Database {
    let mut fonts = Database::new();
    fonts.load_system_fonts();
    let any = fonts.faces().find(|f| !f.monospaced).and_then(|f| f.families.first()).map(|(name, _)| name.clone());
    let there = |names: &[&str]| {
        let known =
            names.iter().find(|n| fonts.query(&Query { families: &[Family::Name(n)], ..Query::default() }).is_some());
        known.map(|&name| name.to_owned()).or_else(|| any.clone())
    };
    let (sans, serif) = (there(&SANS), there(&SERIF));
    if let Some(name) = sans {
        fonts.set_sans_serif_family(name);
    }
    if let Some(name) = serif {
        fonts.set_serif_family(name);
    }
    fonts
}

/// Draws an SVG file on white, `width` pixels wide and as high as its shape asks.
///
/// # Errors
/// If there is no font to write its words with, if it is no SVG, or if it would be too large; in a line for people.
pub(crate) fn png(svg: &str, width: u32, fonts: Database) -> Result<Vec<u8>, String> {
    if fonts.is_empty() {
        return Err(
            "no font was found on this machine, and a PNG would be without words: install one, such as DejaVu \
            (Debian: fonts-dejavu-core), or use --svg"
                .to_owned(),
        );
    }
    let options = Options { fontdb: fonts.into(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|e| format!("the picture cannot be drawn: {e}"))?;
    let scale = width as f32 / tree.size().width();
    let height = (tree.size().height() * scale).ceil() as u32;
    let too_large = || format!("a picture of {width} × {height} pixels is too large");
    let mut pixels = Pixmap::new(width, height).ok_or_else(too_large)?;
    pixels.fill(Color::WHITE);
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().map_err(|e| format!("the picture cannot be written: {e}"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that finds something missing should stop there")]
mod tests {
    use super::{Database, Family, Pixmap, SANS, SERIF, png, system_fonts};

    #[test]
    fn without_a_font_there_is_no_picture_but_a_reason() {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"4\"><text>a</text></svg>";
        assert!(png(svg, 16, Database::new()).is_err_and(|e| e.contains("no font") && e.contains("--svg")));
    }

    #[test]
    fn generic_names_stand_for_the_first_of_their_fonts_that_is_there() {
        let fonts = system_fonts();
        for (generic, names) in [(Family::SansSerif, &SANS[..]), (Family::Serif, &SERIF[..])] {
            let there = |name: &&&str| fonts.faces().any(|f| f.families.iter().any(|(family, _)| family == **name));
            let Some(first) = names.iter().find(there) else {
                eprintln!("not run: none of {names:?} is there");
                continue;
            };
            assert_eq!(fonts.family_name(&generic), *first);
        }
    }

    #[test]
    fn words_are_drawn() {
        let fonts = system_fonts();
        if fonts.is_empty() {
            return eprintln!("not run: this machine has no font");
        }
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"><text y=\"15\" font-family=\"sans-serif\">MMM</text></svg>";
        let pixels = Pixmap::decode_png(&png(svg, 40, fonts).unwrap()).unwrap();
        assert!(pixels.pixels().iter().any(|p| p.red() < 128), "nothing but white");
    }
}
