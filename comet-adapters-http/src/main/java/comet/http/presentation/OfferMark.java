package comet.http.presentation;

import comet.core.search.Offer;

/** How an entry shows whether it plays at once (PRES-060, PRES-100, PRES-120). */
enum OfferMark {
    CACHED("⚡", "C", "⚡ Instant"),
    NOT_KNOWN("❔", "?", "❔ Not Known"),
    NOT_CACHED("⬇️", "U", "⬇️ Not Cached"),
    REFUSED("⛔", "!", "⛔ Refused By Service"),
    DIRECT("🧲", "", "⬇️ Not Cached");

    /** Stands for a service in names, binge groups and the add-on's name (HTTP-121). */
    static final String DIRECT_CODE = "TORRENT";

    private static final String DIRECT_KEY = "torrent";

    private final String icon;
    private final String kodiStatus;
    private final String chillLink;

    OfferMark(String icon, String kodiStatus, String chillLink) {
        this.icon = icon;
        this.kodiStatus = kodiStatus;
        this.chillLink = chillLink;
    }

    static OfferMark of(Offer offer) {
        return switch (offer) {
            case Offer.Debrid debrid ->
                switch (debrid.standing()) {
                    case CACHED -> CACHED;
                    case UNKNOWN -> NOT_KNOWN;
                    case NOT_CACHED -> NOT_CACHED;
                    case NAME_REFUSED, BLOCKED -> REFUSED;
                };
            case Offer.DirectTorrent direct -> DIRECT;
        };
    }

    /** The word of the service in a binge group (PRES-046). */
    static String serviceKey(Offer offer) {
        return switch (offer) {
            case Offer.Debrid debrid -> debrid.service().key();
            case Offer.DirectTorrent direct -> DIRECT_KEY;
        };
    }

    /** The bracket that starts a name: {@code [RD⚡]}. */
    static String bracket(Offer offer) {
        String icon = of(offer).icon;
        return switch (offer) {
            case Offer.Debrid debrid -> "[" + debrid.service().code() + icon + "]";
            case Offer.DirectTorrent direct -> "[" + DIRECT_CODE + icon + "]";
        };
    }

    /** The same without emoji: {@code [RD C]}. */
    static String kodiBracket(Offer offer) {
        return switch (offer) {
            case Offer.Debrid debrid -> "[" + debrid.service().code() + " " + of(offer).kodiStatus + "]";
            case Offer.DirectTorrent direct -> "[P2P]";
        };
    }

    /** What ChillLink shows first of an entry. */
    String chillLink() {
        return chillLink;
    }
}
