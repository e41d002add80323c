package comet.core.file;

/**
 * A list of files, what is asked for, and what is right.
 *
 * @param shape the words for lists of this kind
 * @param right the path of the right file; empty text where none is right
 */
record Labelled(String shape, Listing listing, Asked asked, String right) {

    boolean hasRightFile() {
        return !right.isEmpty();
    }
}
