use std::path::Path;

use super::*;

#[test]
fn every_option_has_a_variable_and_a_kind() {
    for arg in table().get_arguments() {
        let key = arg.get_long().unwrap();
        assert!(variable(arg).starts_with("PLIMSOLL_"), "{key}");
        let kinds = [is_list(arg), is_flag(arg), is_number(arg)];
        assert!(kinds.iter().filter(|is| **is).count() <= 1, "{key}");
        assert!(arg.get_help().is_some(), "{key} has no help");
        assert!(arg.get_short().is_none(), "{key}: one way to say it");
    }
}

#[test]
fn the_usual_places_are_looked_at_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("home");
    let xdg = folder.path().join("xdg");
    for base in [home.join(".config"), xdg.clone()] {
        std::fs::create_dir_all(base.join("plimsoll")).unwrap();
        std::fs::write(base.join("plimsoll/config.toml"), "").unwrap();
    }
    let found = |xdg: Option<&Path>, asked: Option<&str>| {
        let environment = |name: &str| match name {
            "HOME" => Some(home.display().to_string()),
            "XDG_CONFIG_HOME" => xdg.map(|path| path.display().to_string()),
            _ => None,
        };
        find(asked.map(Path::new), environment)
    };
    assert_eq!(found(None, None), Some(home.join(".config/plimsoll/config.toml")));
    assert_eq!(found(Some(&xdg), None), Some(xdg.join("plimsoll/config.toml")));
    assert_eq!(found(Some(&xdg), Some("/x")), Some("/x".into()));
    // A relative folder is to be passed over (XDG base directory specification).
    assert_eq!(
        found(Some(Path::new("relative")), None),
        Some(home.join(".config/plimsoll/config.toml"))
    );
    assert_eq!(
        find(None, |name| (name == "PLIMSOLL_CONFIG").then(|| "/y".to_owned())),
        Some("/y".into())
    );
}

#[test]
fn nothing_said_is_nothing_set() {
    let layers = Layers::read(None, |_| None).unwrap();
    assert!(layers.settings.is_empty() && layers.file.is_none());
}
