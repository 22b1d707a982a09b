//! The programs on a system that fails them.

use std::fs::{self, File};
use std::io::Read;
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::program::{Folder, command, path, run, text};

/// Runs an example in a file system of its own that has room for so many kilobytes only, mounted
/// over the folder `small`.
fn in_a_small_room(folder: &Folder, kilobytes: u32, arguments: &str) -> Output {
    let script = format!(
        "mount -t tmpfs -o size={kilobytes}k none {room} && cd {room} && echo old > results.csv && \
         {program} --lang en {arguments}; code=$?; ls; cat results.csv | head -c 100; exit $code",
        room = folder.file("small"),
        program = path("province").display(),
    );
    fs::create_dir(folder.file("small")).unwrap();
    // A name space of mounts is gone with the program, and what was mounted in it.
    let user = Command::new("id").arg("-u").output().unwrap();
    let namespaces = if user.stdout == b"0\n" { "-m" } else { "-rm" };
    Command::new("unshare")
        .args([namespaces, "sh", "-c", &script])
        .output()
        .unwrap()
}

#[test]
fn a_full_disk_keeps_what_stood_there() {
    let folder = Folder::new("full");
    let books = folder.file("books.csv");
    run("province", &["--json", "--write-books", &books]);
    let arguments = format!("--csv-in {books} --csv-out results.csv");
    let full = in_a_small_room(&folder, 8, &arguments);
    let (said, shown) = (told(&full.stderr), told(&full.stdout));
    assert_eq!(full.status.code(), Some(2), "{said}{shown}");
    assert!(
        said.contains("results.csv: No space left on device (os error 28); the file that stood there is kept as it was"),
        "{said}"
    );
    // Neither the part nor the list of errors is left.
    assert_eq!(shown, "results.csv\nold\n");
    fs::remove_dir(folder.file("small")).unwrap();
    let roomy = in_a_small_room(&folder, 1_024, &arguments);
    assert_eq!(roomy.status.code(), Some(0), "{}", told(&roomy.stderr));
    assert!(told(&roomy.stdout).contains("results.csv\nresults.errors.csv\nunit,name"));
}

#[test]
fn output_that_cannot_be_written_is_an_error() {
    for example in ["money_path", "province", "grading"] {
        let full = File::options().write(true).open("/dev/full").unwrap();
        let output = command(example)
            .arg("--json")
            .stdout(full)
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2), "{example}");
        let said = told(&output.stderr);
        assert!(
            said.contains("not all of the output could be written"),
            "{example}: {said}"
        );
    }
}

#[test]
fn a_reader_that_leaves_is_no_error() {
    for example in ["money_path", "province", "grading"] {
        let mut child = command(example)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let mut said = String::new();
        child
            .stderr
            .take()
            .unwrap()
            .read_to_string(&mut said)
            .unwrap();
        assert_eq!(
            (child.wait().unwrap().code(), said.as_str()),
            (Some(0), ""),
            "{example}"
        );
    }
}

#[test]
fn a_killed_run_leaves_a_part_and_what_stood_there() {
    let folder = Folder::new("killed");
    let (pipe, results) = (folder.file("books.csv"), folder.file("results.csv"));
    let books = folder.file("whole.csv");
    run("province", &["--json", "--write-books", &books]);
    fs::write(&results, "old\n").unwrap();
    assert!(
        Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap()
            .success()
    );
    let mut child = command("province")
        .args(["--csv-in", &pipe, "--csv-out", &results])
        .spawn()
        .unwrap();
    // Half of the books, and then nothing: the run waits for the rest.
    let whole = fs::read(&books).unwrap();
    let mut writer = File::options().write(true).open(&pipe).unwrap();
    std::io::Write::write_all(&mut writer, &whole[..whole.len() / 2]).unwrap();
    let until = Instant::now() + Duration::from_secs(30);
    let part = format!("results.csv.{}.part", child.id());
    while !folder.names().contains(&part) {
        assert!(
            Instant::now() < until,
            "no part was begun: {:?}",
            folder.names()
        );
        thread::sleep(Duration::from_millis(10));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(fs::read_to_string(&results).unwrap(), "old\n");
    drop(writer);
    fs::remove_file(&pipe).unwrap();
    // The part is in nobody's way.
    text(&run(
        "province",
        &["--csv-in", &books, "--csv-out", &results],
    ));
    assert_eq!(fs::read_to_string(&results).unwrap().lines().count(), 71);
    let errors = format!("results.errors.csv.{}.part", child.id());
    assert_eq!(
        folder.names(),
        [
            "results.csv",
            &part,
            "results.errors.csv",
            &errors,
            "whole.csv"
        ]
    );
}

fn told(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
