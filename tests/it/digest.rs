//! The picture as a number: the same natively and in the browser.

use trilateral::layout::{Frame, scene};
use trilateral::{Options, analyze};

const TEXT: &str =
    "Russia supplied North Korea with food on May 9, 2025. China condemned Japan. Russia may attack Ukraine.";

/// The digest of the pictures of the text above.
pub(crate) const EXPECTED: u64 = 10_348_222_286_468_791_902;

/// FNV-1a over everything that a picture says of itself, at four widths. A number is written so that no bit of it is lost.
pub(crate) fn digest() -> u64 {
    let analysis = analyze(TEXT, &Options::default());
    let pictures = [280.0, 390.0, 768.0, 1180.0].map(|width| scene(&analysis, &Frame { width, ..Frame::default() }));
    let bytes = format!("{pictures:?}");
    bytes.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
