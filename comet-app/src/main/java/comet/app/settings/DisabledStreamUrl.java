package comet.app.settings;

/** Where the entry leads that stands in for torrent streams when these are switched off (HTTP-166, HTTP-172). */
public sealed interface DisabledStreamUrl {
    /** To the configure page of this server. */
    record ConfigurePage() implements DisabledStreamUrl {}

    /** Nowhere: the entry has no {@code url}. */
    record Omitted() implements DisabledStreamUrl {}

    /** To an address of the operator's choice, written as it is. */
    record Fixed(String url) implements DisabledStreamUrl {}
}
