//! A table in a vector.
//!
//! In: keys and values one by one. Out: the value of a key. For the hundreds of entries that a text makes, where a tree
//! would be no faster and take ten times the program.

use std::borrow::Borrow;

/// Keys and their values, in the order of the keys.
#[derive(Debug)]
pub(crate) struct Sorted<K, V>(Vec<(K, V)>);

impl<K, V> Default for Sorted<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord, V> Sorted<K, V> {
    /// The place of a key, or where it would stand.
    fn place<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, usize>
    where
        K: Borrow<Q>,
    {
        self.0.binary_search_by(|entry| entry.0.borrow().cmp(key))
    }

    /// The value of a key.
    pub(crate) fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.place(key).ok().map(|at| &self.0[at].1)
    }

    /// The value of a key; `new` if it has none yet.
    pub(crate) fn entry(&mut self, key: K, new: V) -> &mut V {
        let at = self.place(&key).unwrap_or_else(|at| {
            self.0.insert(at, (key, new));
            at
        });
        &mut self.0[at].1
    }

    /// The entries in the order of their keys.
    pub(crate) fn entries(&self) -> &[(K, V)] {
        &self.0
    }

    /// The same, to keep.
    pub(crate) fn into_entries(self) -> Vec<(K, V)> {
        self.0
    }
}
