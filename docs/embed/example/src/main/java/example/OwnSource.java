package example;

import comet.core.embed.StreamEngine;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.search.OfferedStream;
import comet.core.search.SearchOutcome;

/** Prints what the shelf has of a film, best first. */
public final class OwnSource {

    public static void main(String[] arguments) throws InterruptedException {
        Shelf shelf = new Shelf();
        try (StreamEngine engine =
                StreamEngine.builder().titles(shelf).source(shelf).build()) {
            MediaRequest film =
                    MediaRequest.parse(MediaType.MOVIE, "tt0000101").orElseThrow();
            print(engine.search(film));
        }
    }

    static void print(SearchOutcome outcome) {
        switch (outcome) {
            case SearchOutcome.Found found -> {
                System.out.println(found.metadata().title() + ":");
                for (OfferedStream stream : found.streams()) {
                    System.out.println("  " + stream.release().infoHash() + "  "
                            + stream.release().title());
                }
            }
            case SearchOutcome.MetadataUnavailable unknown -> System.out.println("Nobody knows this title.");
            case SearchOutcome.NotReleased notYet -> System.out.println("It is not released yet.");
            case SearchOutcome.TorrentsDisabled disabled -> System.out.println("Torrents are switched off.");
            case SearchOutcome.Busy busy -> System.out.println("Somebody else searches for it: ask again.");
        }
    }
}
