package comet.core.release;

/** The service or channel a release was taken from (PARSE-103). */
public enum Network implements Labelled {
    APPLE_TV("Apple TV"),
    AMAZON("Amazon"),
    NETFLIX("Netflix"),
    NICKELODEON("Nickelodeon"),
    DISNEY("Disney"),
    HBO("HBO"),
    HULU("Hulu"),
    CBS("CBS"),
    NBC("NBC"),
    AMC("AMC"),
    PBS("PBS"),
    CRUNCHYROLL("Crunchyroll"),
    VICE("VICE"),
    SONY("Sony"),
    HALLMARK("Hallmark"),
    ADULT_SWIM("Adult Swim"),
    ANIMAL_PLANET("Animal Planet"),
    CARTOON_NETWORK("Cartoon Network");

    private final String label;

    Network(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
