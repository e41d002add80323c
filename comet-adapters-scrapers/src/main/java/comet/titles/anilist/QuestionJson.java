package comet.titles.anilist;

/** The body of a question in GraphQL (MDX-04). */
record QuestionJson(String query, VariablesJson variables) {

    /** @param i the number of the anime */
    record VariablesJson(int i) {}
}
