package comet.core.port;

/**
 * All that searching and playing remember in, as one database has it, or as one process has it in memory. Each call
 * answers with the same store. Thread-safe; who opened it closes it.
 */
public interface Stores {

    /** Releases of titles. */
    ReleaseStore releases();

    /** The same torrents by their hashes alone. */
    KnownTorrents knownTorrents();

    /** Which titles are asked for, and when sources were asked. */
    DemandStore demand();

    /** How titles are called. */
    MetadataStore metadata();

    /** Turns among all who use these stores. */
    Locks locks();

    /** What accounts are known by. */
    InstallationSecret installationSecret();

    /** The files of private torrents. */
    PrivateTorrents privateTorrents();

    /** Links that were made. */
    LinkStore links();

    /** What is remembered of torrents at debrid services. */
    EvidenceStore evidence();
}
