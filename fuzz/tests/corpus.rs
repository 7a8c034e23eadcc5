//! Every input that is kept, through its entry.

use std::{fs, path::Path};

#[test]
fn every_kept_input_comes_back() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let mut inputs = 0;
    for folder in fs::read_dir(&corpus).expect("fuzz/corpus").map(Result::unwrap) {
        let name = folder.file_name().into_string().expect("a name in ASCII");
        let entry = fuzz::find(&name).unwrap_or_else(|| panic!("fuzz/corpus/{name} belongs to no entry"));
        for file in fs::read_dir(folder.path()).unwrap().map(Result::unwrap) {
            let octets = fs::read(file.path()).unwrap();
            (entry.run)(&octets);
            inputs += 1;
        }
    }
    println!("{inputs} inputs");
    for entry in fuzz::ENTRIES {
        let folder = corpus.join(entry.name);
        let kept = fs::read_dir(&folder).map(Iterator::count).unwrap_or(0);
        assert!(kept > 0, "nothing is kept for {}", entry.name);
        // What is empty or noise comes back too.
        for octets in [&b""[..], b"\0", &[0xff; 512], b"a=b; c=\"d\", e"] {
            (entry.run)(octets);
        }
    }
}
