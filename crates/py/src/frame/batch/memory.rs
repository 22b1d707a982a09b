//! Memory for new columns, on huge pages where there is much of it.
//!
//! A page is found and cleared by the system when it is first written. For pages of 4 KB that
//! takes longer than any kernel here; for those of 2 MB it does not.

use std::io;

use arrow_buffer::{ArrowNativeType, Buffer};
use bytemuck::Pod;
use memmap2::MmapMut;

/// The size of a huge page, and the least that is asked for on such pages.
const HUGE: usize = 1 << 21;

/// A new column, all zero, of which no page is taken before it is written.
#[derive(Debug)]
pub(super) enum Fresh<T> {
    Small(Vec<T>),
    Large(Pages),
}

/// A part of an anonymous mapping that begins where a huge page does.
#[derive(Debug)]
pub(super) struct Pages {
    map: MmapMut,
    start: usize,
    end: usize,
}

impl<T: Pod + ArrowNativeType> Fresh<T> {
    pub(super) fn new(rows: usize) -> io::Result<Self> {
        let bytes = rows.saturating_mul(size_of::<T>());
        match bytes < HUGE {
            true => Ok(Self::Small(vec![T::zeroed(); rows])),
            false => Pages::new(bytes).map(Self::Large),
        }
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
    fn new(bytes: usize) -> io::Result<Self> {
        // Room to begin at a huge page, wherever the system puts the mapping.
        let map = MmapMut::map_anon(bytes.saturating_add(HUGE))?;
        #[cfg(target_os = "linux")]
        {
            // Advice only: without huge pages the columns are the same, and slower to fill.
            let _ = map.advise(memmap2::Advice::HugePage);
        }
        let start = map.as_ptr().align_offset(HUGE).min(HUGE);
        let end = start.saturating_add(bytes);
        Ok(Self { map, start, end })
    }

    fn bytes_mut(&mut self) -> &mut [u8] {
        self.map.get_mut(self.start..self.end).unwrap_or_default()
    }
}

impl AsRef<[u8]> for Pages {
    fn as_ref(&self) -> &[u8] {
        self.map.get(self.start..self.end).unwrap_or_default()
    }
}
