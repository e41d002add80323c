package comet.debrid.stremthru;

/**
 * What {@code POST /link/generate} takes (ST-16).
 *
 * @param link the handle of a file, as it was given
 */
record AskLinkJson(String link) {

    @Override
    public String toString() {
        return "a handle";
    }
}
