package comet.app.logging;

/** What a log entry is about (LOG-03): the words that existing log readers look for, with the icon of each. */
enum Category {
    COMET("🌠", "comet.app"),
    API("👾", "comet.http"),
    SCRAPER("👻", "comet.scrapers"),
    DEBRID("⚡", "comet.debrid"),
    STREAM("🎬", "comet.core.search"),
    PLAYBACK("▶️", "comet.core.playback"),
    DATABASE("💾", "comet.persistence"),
    SESSION("🔒", "comet.http.login");

    private final String icon;
    private final String packages;

    Category(String icon, String packages) {
        this.icon = icon;
        this.packages = packages;
    }

    String icon() {
        return icon;
    }

    /** The category of a logger: that of the longest package its name begins with; {@link #COMET} for all others. */
    static Category of(String logger) {
        Category best = COMET;
        int length = 0;
        for (Category category : values()) {
            if (logger.startsWith(category.packages) && category.packages.length() > length) {
                best = category;
                length = category.packages.length();
            }
        }
        return best;
    }
}
