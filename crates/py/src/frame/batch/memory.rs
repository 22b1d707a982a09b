//! Memory for new columns, on huge pages where there is much of it.
//!
//! A page is found and cleared by the system when it is first written. For pages of 4 KB that
//! takes longer than any kernel here, and for those of 2 MB as long, so memory that a column gave
//! back is kept for the next of its size. Until then the system may take it for others.

use std::io;
use std::sync::Mutex;

use arrow_buffer::{ArrowNativeType, Buffer};
use bytemuck::Pod;
use memmap2::MmapMut;

use super::border;

/// The size of a huge page, and the least that is asked for on such pages.
const HUGE: usize = 1 << 21;

/// So many bytes at most are kept for columns to come.
const KEPT: usize = 1 << 30;

/// What columns gave back, in the order they did.
static IDLE: Mutex<Vec<MmapMut>> = Mutex::new(Vec::new());

/// A new column.
#[derive(Debug)]
pub(super) enum Fresh<T> {
    Small(Vec<T>),
    Large(Pages),
}

/// A part of an anonymous mapping that begins where a huge page does.
#[derive(Debug)]
pub(super) struct Pages {
    map: Option<MmapMut>,
    start: usize,
    end: usize,
    /// Whether the mapping is kept for others when the column is gone.
    keep: bool,
}

impl<T: Pod + ArrowNativeType> Fresh<T> {
    /// A column to be filled to its last row: it may hold the numbers of one that is gone.
    pub(super) fn unfilled(rows: usize) -> io::Result<Self> {
        let bytes = rows.saturating_mul(size_of::<T>());
        match bytes < HUGE {
            true => Ok(Self::zeroed_small(rows)),
            false => Pages::unfilled(bytes).map(Self::Large),
        }
    }

    /// A column of zeros, of which no page is taken before it is written.
    pub(super) fn zeroed(rows: usize) -> io::Result<Self> {
        let bytes = rows.saturating_mul(size_of::<T>());
        match bytes < HUGE {
            true => Ok(Self::zeroed_small(rows)),
            false => Pages::zeroed(bytes).map(Self::Large),
        }
    }

    fn zeroed_small(rows: usize) -> Self {
        Self::Small(vec![T::zeroed(); rows])
    }

    pub(super) fn rows(&mut self) -> &mut [T] {
        match self {
            Self::Small(rows) => rows,
            // The pages begin at a multiple of any element's size.
            Self::Large(pages) => {
                bytemuck::try_cast_slice_mut(pages.bytes_mut()).unwrap_or_default()
            }
        }
    }

    pub(super) fn finish(self) -> Buffer {
        match self {
            Self::Small(rows) => Buffer::from_vec(rows),
            Self::Large(pages) => Buffer::from(bytes::Bytes::from_owner(pages)),
        }
    }
}

impl Pages {
    fn unfilled(bytes: usize) -> io::Result<Self> {
        let map = match idle(whole(bytes)) {
            Some(map) => map,
            None => new_map(whole(bytes))?,
        };
        Ok(Self::of(map, bytes, true))
    }

    fn zeroed(bytes: usize) -> io::Result<Self> {
        Ok(Self::of(new_map(whole(bytes))?, bytes, false))
    }

    fn of(map: MmapMut, bytes: usize, keep: bool) -> Self {
        let start = map.as_ptr().align_offset(HUGE).min(HUGE);
        Self {
            end: start.saturating_add(bytes),
            map: Some(map),
            start,
            keep,
        }
    }

    fn bytes_mut(&mut self) -> &mut [u8] {
        let map = self.map.as_deref_mut().unwrap_or_default();
        map.get_mut(self.start..self.end).unwrap_or_default()
    }
}

impl AsRef<[u8]> for Pages {
    fn as_ref(&self) -> &[u8] {
        let map = self.map.as_deref().unwrap_or_default();
        map.get(self.start..self.end).unwrap_or_default()
    }
}

impl Drop for Pages {
    fn drop(&mut self) {
        if let Some(map) = self.map.take().filter(|_| self.keep)
            && let Ok(mut idle) = IDLE.lock()
        {
            border::give_back(&map);
            idle.push(map);
            let mut bytes: usize = idle.iter().map(|map| map.len()).sum();
            while bytes > KEPT && !idle.is_empty() {
                bytes = bytes.saturating_sub(idle.remove(0).len());
            }
        }
    }
}

/// The bytes of a mapping with room to begin at a huge page, wherever the system puts it.
fn whole(bytes: usize) -> usize {
    bytes.div_ceil(HUGE).saturating_add(1).saturating_mul(HUGE)
}

/// A mapping of that size that was given back, the last first: more of it is still near.
fn idle(bytes: usize) -> Option<MmapMut> {
    let mut idle = IDLE.lock().ok()?;
    let at = idle.iter().rposition(|map| map.len() == bytes)?;
    Some(idle.remove(at))
}

fn new_map(bytes: usize) -> io::Result<MmapMut> {
    let map = MmapMut::map_anon(bytes)?;
    #[cfg(target_os = "linux")]
    {
        // Advice only: without huge pages the columns are the same, and slower to fill.
        let _ = map.advise(memmap2::Advice::HugePage);
    }
    Ok(map)
}
