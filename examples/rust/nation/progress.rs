//! How far the work is, on standard error: a bar on a terminal, elsewhere a line now and then.

use std::fs;
use std::io::{self, IsTerminal};
use std::time::{Duration, Instant};

use congdoan::Lang;

const WIDTH: usize = 30;

pub struct Progress {
    units: usize,
    done: usize,
    rows: u64,
    start: Instant,
    told: Instant,
    pause: Duration,
    terminal: bool,
    lang: Lang,
}

impl Progress {
    pub fn of(units: usize, lang: Lang) -> Self {
        let start = Instant::now();
        let terminal = io::stderr().is_terminal();
        Self {
            units,
            done: 0,
            rows: 0,
            start,
            told: start,
            pause: match terminal {
                true => Duration::from_millis(100),
                false => Duration::from_secs(5),
            },
            terminal,
            lang,
        }
    }

    pub fn advance(&mut self, units: usize, rows: usize) {
        self.done += units;
        self.rows += rows as u64;
        let now = Instant::now();
        let last = self.terminal && self.done == self.units;
        if last || now.duration_since(self.told) >= self.pause {
            self.told = now;
            self.tell();
        }
    }

    fn tell(&self) {
        let percent = (self.done * 100).checked_div(self.units).unwrap_or(100);
        let elapsed = self.start.elapsed();
        let left = elapsed.as_millis() * (self.units - self.done) as u128;
        let left = left.checked_div(self.done as u128).unwrap_or_default() / 1000;
        let line = format!(
            "{percent:>3} %  {} {}  {} {left} s",
            millions(self.rows, self.lang),
            self.lang.pick("triệu dòng", "million rows"),
            self.lang.pick("còn", "left"),
        );
        if !self.terminal {
            eprintln!("{line}");
            return;
        }
        let full = WIDTH * percent / 100;
        let (full, rest) = ("█".repeat(full), "░".repeat(WIDTH - full));
        let end = if self.done == self.units { "\n" } else { "" };
        // What a longer line left behind it is wiped out.
        eprint!("\r{full}{rest} {line}\x1b[K{end}");
    }

    /// Time, speed and memory, when the work is done.
    pub fn ended(&self) -> String {
        let lang = self.lang;
        let elapsed = self.start.elapsed().as_millis().max(1);
        let speed = u128::from(self.rows) * 1000 / elapsed;
        let (seconds, hundredths) = (elapsed / 1000, elapsed % 1000 / 10);
        let mut line = format!(
            "{} {}: {seconds}{}{hundredths:02} s, {} {}",
            lang.integer(self.rows.cast_signed()),
            lang.pick("dòng", "rows"),
            lang.pick(',', '.'),
            lang.integer(i64::try_from(speed).unwrap_or(i64::MAX)),
            lang.pick("dòng/s", "rows/s"),
        );
        if let Some(peak) = peak_memory() {
            let label = lang.pick("bộ nhớ nhiều nhất", "peak memory");
            line += &format!(", {label} {} MB", peak.div_ceil(1000));
        }
        line
    }
}

fn millions(count: u64, lang: Lang) -> String {
    let (whole, tenth) = (count / 1_000_000, count % 1_000_000 / 100_000);
    format!("{whole}{}{tenth}", lang.pick(',', '.'))
}

/// The most memory that this process held, in thousands of bytes, where the system tells.
fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes: u64 = line.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kibibytes * 1024 / 1000)
}
