package comet.http.route;

/** One segment of a path form. */
sealed interface PathPart {

    /** Whether a segment, percent-decoded, can stand here. */
    boolean takes(String segment);

    /** How the segments that can stand here and there overlap. */
    default PathForm.Relation relationTo(PathPart other) {
        return switch (this) {
            case Word(var text) ->
                switch (other) {
                    case Word word -> equals(word) ? PathForm.Relation.UNDECIDED : PathForm.Relation.APART;
                    case Slot slot -> slot.takes(text) ? PathForm.Relation.CLOSER : PathForm.Relation.APART;
                };
            case Slot slot ->
                switch (other) {
                    case Word(var text) -> slot.takes(text) ? PathForm.Relation.WIDER : PathForm.Relation.APART;
                    case Slot(var variable, var ending) -> byEnding(slot.ending(), ending);
                };
        };
    }

    private static PathForm.Relation byEnding(String one, String two) {
        if (one.equals(two)) {
            return PathForm.Relation.UNDECIDED;
        }
        if (one.endsWith(two)) {
            return PathForm.Relation.CLOSER;
        }
        return two.endsWith(one) ? PathForm.Relation.WIDER : PathForm.Relation.APART;
    }

    /** A fixed segment. */
    record Word(String text) implements PathPart {
        @Override
        public boolean takes(String segment) {
            return text.equals(segment);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * A variable one.
     *
     * @param ending what the segment ends with and the value does not, such as {@code .json}; often empty
     */
    record Slot(PathVariable variable, String ending) implements PathPart {
        @Override
        public boolean takes(String segment) {
            return segment.endsWith(ending) && variable.takes(valueIn(segment));
        }

        String valueIn(String segment) {
            return segment.substring(0, segment.length() - ending.length());
        }

        @Override
        public String toString() {
            return variable + ending;
        }
    }
}
