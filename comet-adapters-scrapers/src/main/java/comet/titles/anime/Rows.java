package comet.titles.anime;

/** Takes the rows of the lists as they are read. */
interface Rows {

    void add(TitleRow row);

    void add(IdRow row);

    void add(OverrideRow row);
}
