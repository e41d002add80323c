package comet.app.settings;

/** The chapters of the settings, in the order of the documentation. */
public enum Theme {
    SERVER("Server", "Where the server listens and how it appears to the outside."),
    SECURITY("Security and pages", "Passwords, the private address, and what visitors may do."),
    DATABASE("Database", "Where the data live. SQLite needs no set-up; PostgreSQL carries several instances."),
    CACHE("Cache lifetimes and search budgets", "How long facts are kept and how long a search may take."),
    SOURCES("Sources", "Where releases are searched. A mode is `false`, `true` (or `both`), `live` or `background`."),
    NETWORK("Outbound network", "Proxies, retries and limits of the requests the server makes."),
    DEBRID("Debrid services and stream proxy", "How debrid services are reached and streams passed through."),
    FILTERING("Filtering", "What is left out of the results, and how release names are read."),
    HTTP_CACHE("HTTP cache headers", "What browsers and caches in front of the server may keep."),
    BACKGROUND("Background scraper", "Searching ahead of demand."),
    ANIME("Anime mapping", "Ids of anime, from public lists."),
    OBSERVABILITY("Metrics and logs", "What the server tells about itself."),
    METADATA("Metadata providers", "Where titles, aliases and dates come from."),
    COMETNET("CometNet", "Sharing torrent facts with other servers, peer to peer."),
    WITHOUT_EFFECT(
            "Accepted without effect",
            "Known from Comet, meaningless on the JVM. Any text is accepted, none does anything.");

    private final String title;
    private final String introduction;

    Theme(String title, String introduction) {
        this.title = title;
        this.introduction = introduction;
    }

    public String title() {
        return title;
    }

    /** One or two sentences under the title; Markdown. */
    public String introduction() {
        return introduction;
    }
}
