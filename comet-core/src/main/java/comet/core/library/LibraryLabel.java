package comet.core.library;

import comet.core.debrid.ServiceId;

/** The labels of releases that come from the libraries of accounts (SYNC-31, DB-60). */
public final class LibraryLabel {

    /** What a release is called that was found in a library and is offered to everybody: it does not say whose (DB-60). */
    public static final String SHARED = "Library";

    private static final String OWN = "DebridAccount|";

    private LibraryLabel() {}

    /** What a release in the viewer's own library is called, for himself alone. */
    public static String own(ServiceId service) {
        return OWN + service.key();
    }

    /** Whether a label says that the release is in the library of the one who is shown it. */
    public static boolean isOwn(String label) {
        return label.startsWith(OWN);
    }

    /** Whether a stored label says that a library is where the release was found, whoever stored it (SYNC-51). */
    public static boolean isStoredFromLibrary(String label) {
        return label.equals(SHARED) || isOwn(label);
    }
}
