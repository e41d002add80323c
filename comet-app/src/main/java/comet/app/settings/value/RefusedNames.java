package comet.app.settings.value;

/** What becomes of releases whose name a debrid service refuses (DBC-10). */
public enum RefusedNames implements Worded {
    SHOW,
    MARK,
    HIDE
}
