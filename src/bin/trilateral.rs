//! The command line of Trilateral.
#![allow(missing_docs)]

fn main() {}
