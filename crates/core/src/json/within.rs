//! Inside lists and objects: what stands there, one after the other, and the place of each.

use serde::de::{self, DeserializeSeed};

use super::name::Name;
use super::read::Reader;
use super::refusal::{Failure, Outcome};

/// The items of a list, as they are read.
#[derive(Debug)]
pub(super) struct Items<'a, 'de> {
    reader: &'a mut Reader<'de>,
    next: usize,
    /// Whether the bracket at the end was read; a visitor may go on asking.
    closed: bool,
}

impl<'a, 'de> Items<'a, 'de> {
    pub(super) fn of(reader: &'a mut Reader<'de>) -> Self {
        Self {
            reader,
            next: 0,
            closed: false,
        }
    }

    fn another(&mut self) -> Outcome<bool> {
        self.closed = self.closed || !self.reader.another(self.next == 0, b']')?;
        self.next = self.next.saturating_add(1);
        Ok(!self.closed)
    }

    /// Nothing may be left.
    pub(super) fn end(&mut self) -> Outcome<()> {
        let another = self.another()?;
        self.reader.nothing_left(another)
    }

    #[cold]
    fn inside(&self, failure: Failure) -> Failure {
        let at = self.next.saturating_sub(1);
        self.reader.inside(failure, &format!("[{at}]"))
    }
}

impl<'de> de::SeqAccess<'de> for &mut Items<'_, 'de> {
    type Error = Failure;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Outcome<Option<T::Value>> {
        if !self.another()? {
            return Ok(None);
        }
        let item = seed.deserialize(&mut *self.reader);
        item.map(Some).map_err(|failure| self.inside(failure))
    }
}

/// The fields of an object, as they are read.
#[derive(Debug)]
pub(super) struct Fields<'a, 'de> {
    reader: &'a mut Reader<'de>,
    /// Where the name stands in the text: that of the value may have names of its own.
    name_at: usize,
    first: bool,
    closed: bool,
}

impl<'a, 'de> Fields<'a, 'de> {
    pub(super) fn of(reader: &'a mut Reader<'de>) -> Self {
        Self {
            reader,
            name_at: 0,
            first: true,
            closed: false,
        }
    }

    fn another(&mut self) -> Outcome<bool> {
        self.closed = self.closed || !self.reader.next_name(self.first)?;
        self.first = false;
        self.name_at = self.reader.name_at();
        Ok(!self.closed)
    }

    /// Nothing may be left.
    pub(super) fn end(&mut self) -> Outcome<()> {
        let another = self.another()?;
        self.reader.nothing_left(another)
    }

    /// The refusal of a name; that of an unknown field has its place already.
    #[cold]
    fn of_name(&self, failure: Failure) -> Failure {
        Failure::of(failure.error().at(self.reader.name()))
    }

    #[cold]
    fn inside(&self, failure: Failure) -> Failure {
        let name = self.reader.name_again(self.name_at);
        self.reader.inside(failure, &name)
    }
}

impl<'de> de::MapAccess<'de> for &mut Fields<'_, 'de> {
    type Error = Failure;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Outcome<Option<K::Value>> {
        if !self.another()? {
            return Ok(None);
        }
        let key = seed.deserialize(Name(self.reader.name()));
        key.map(Some).map_err(|failure| self.of_name(failure))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Outcome<V::Value> {
        let value = seed.deserialize(&mut *self.reader);
        value.map_err(|failure| self.inside(failure))
    }
}
