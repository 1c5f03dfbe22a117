//! Bytes in as few bytes as their frequencies allow.
//!
//! In: any bytes; meant for the weights, which have no repeats that a web server's compression could find. Out: an
//! arithmetic code, and the bytes again. Each bit is predicted from those before it in its byte, by a probability that
//! follows what has been seen. The packer of the tables writes the code and the widget reads it, so both use this file.
//! Source: Mahoney's `fpaq0`, with probabilities as in LZMA.

/// What is left between two bounds, and how likely each bit is after those before it in its byte.
struct Coder {
    low: u32,
    high: u32,
    /// The chance that the next bit is 1, of 2^16.
    chances: [u16; 256],
}

/// How fast a chance follows what is seen: by a 64th of what is missing.
const PACE: u32 = 6;

impl Coder {
    fn new() -> Self {
        Self { low: 0, high: u32::MAX, chances: [1 << 15; 256] }
    }

    /// Codes a bit after those in `before`; it is told by the place of the bound between 0 and 1.
    fn bit(&mut self, before: usize, bit: impl FnOnce(u32) -> bool) -> bool {
        let chance = &mut self.chances[before & 255];
        let bound = self.low + ((u64::from(self.high - self.low) * u64::from(*chance)) >> 16) as u32;
        let bit = bit(bound);
        if bit {
            self.high = bound;
            *chance += (u16::MAX - *chance) >> PACE;
        } else {
            self.low = bound + 1;
            *chance -= *chance >> PACE;
        }
        bit
    }

    /// Whether the first byte of both bounds is the same: it is settled, and makes room.
    fn settled(&mut self) -> Option<u8> {
        let first = (self.high >> 24) as u8;
        ((self.low ^ self.high) >> 24 == 0).then(|| {
            self.low <<= 8;
            self.high = self.high << 8 | 255;
            first
        })
    }
}

/// The code of some bytes: their count, then the code itself.
pub fn pack(bytes: &[u8]) -> Vec<u8> {
    let mut coder = Coder::new();
    let mut code = (bytes.len() as u32).to_le_bytes().to_vec();
    for byte in bytes {
        let mut before = 1_usize;
        while before < 256 {
            let bit = byte << before.ilog2() >> 7 == 1;
            before = before << 1 | usize::from(coder.bit(before, |_| bit));
            code.extend(std::iter::from_fn(|| coder.settled()));
        }
    }
    code.extend(coder.high.to_be_bytes());
    code
}

/// The bytes of a code. Any input gives some bytes.
pub fn unpack(code: &[u8]) -> Vec<u8> {
    let (count, code) = code.split_first_chunk().unwrap_or((&[0; 4], &[]));
    let mut code = code.iter();
    let mut next = move || code.next().map_or(0, |&byte| u32::from(byte));
    let mut seen = (0..4).fold(0, |seen, _| seen << 8 | next());
    let mut coder = Coder::new();
    let mut bytes = Vec::new();
    for _ in 0..u32::from_le_bytes(*count) {
        let mut before = 1_usize;
        while before < 256 {
            before = before << 1 | usize::from(coder.bit(before, |bound| seen <= bound));
            while coder.settled().is_some() {
                seen = seen << 8 | next();
            }
        }
        bytes.push(before as u8);
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::{pack, unpack};

    #[test]
    fn what_was_packed_comes_out_again() {
        let many: Vec<u8> = (0..5_000_u32).map(|i| ((i * i) >> 7) as u8).collect();
        for bytes in [&[][..], &[0], &[255; 3], &[0; 4_000], &many, include_bytes!("../../data/syntax.bin")] {
            assert_eq!(unpack(&pack(bytes)), bytes);
        }
    }

    #[test]
    fn the_weights_take_less_room() {
        let weights = include_bytes!("../../data/syntax.bin");
        assert!(pack(weights).len() < weights.len() * 9 / 20);
    }

    #[test]
    fn a_broken_code_gives_some_bytes() {
        let code = pack(&[1, 2, 3, 4, 5]);
        for length in 0..code.len() {
            assert!(unpack(&code[..length]).len() <= 5);
        }
    }
}
