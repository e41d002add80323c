package comet.scrapers.torznab;

import comet.core.media.ImdbId;
import comet.core.media.MediaType;
import comet.core.port.ScrapeRequest;
import comet.scrapers.kit.Queries;
import comet.scrapers.kit.feed.Capabilities;
import comet.scrapers.kit.feed.Capabilities.Search;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What an address is asked for one search: by the IMDb id where it knows ids, else by text, told as precisely as it can be
 * told.
 */
final class Questions {

    private final Capabilities able;
    private final ScrapeRequest request;
    private final Categories categories;
    private final List<Map<String, String>> all = new ArrayList<>();

    private Questions(Capabilities able, ScrapeRequest request) {
        this.able = able;
        this.request = request;
        this.categories = Categories.of(able, request);
    }

    /** Parameters of each call, without paging; none if the address has nothing of that kind. */
    static List<Map<String, String>> of(Capabilities able, ScrapeRequest request) {
        Questions questions = new Questions(able, request);
        if (questions.categories.hasSome()) {
            questions.add();
        }
        return List.copyOf(questions.all);
    }

    private void add() {
        Search kind = request.media().type() == MediaType.MOVIE ? Search.MOVIE : Search.TV;
        Optional<ImdbId> imdb = request.imdbId();
        if (imdb.isPresent() && able.offers(kind, "imdbid")) {
            narrowed(kind, question -> question.put("imdbid", imdb.get().external()));
        } else if (imdb.isPresent() && able.offers(Search.ANY, "imdbid")) {
            one(Search.ANY, question -> question.put("imdbid", imdb.get().external()));
        } else {
            byText(kind);
        }
    }

    private void byText(Search kind) {
        boolean bySeason = kind == Search.TV
                && request.season().isPresent()
                && able.offers(kind, "season")
                // Groups that subtitle anime name no season: such releases are found by text alone.
                && !(request.anime().anime() && able.offers(Search.ANY, "q"));
        if (able.offers(kind, "q") && bySeason) {
            Queries.plainTitles(request).forEach(title -> narrowed(kind, question -> question.put("q", title)));
        } else if (able.offers(kind, "q") && kind == Search.MOVIE) {
            Queries.byTitle(request).forEach(text -> one(kind, question -> question.put("q", text)));
        } else if (able.offers(Search.ANY, "q")) {
            Queries.byTitle(request).forEach(text -> one(Search.ANY, question -> question.put("q", text)));
        } else if (able.offers(kind, "q")) {
            Queries.byTitle(request).forEach(text -> one(kind, question -> question.put("q", text)));
        }
    }

    /** By season and episode, as far as it can be told them; also by season alone, because packs name no episode. */
    private void narrowed(Search kind, Consumer<Map<String, String>> subject) {
        boolean season = request.season().isPresent() && able.offers(kind, "season");
        boolean episode = season && request.episode().isPresent() && able.offers(kind, "ep");
        if (episode) {
            one(kind, question -> {
                subject.accept(question);
                putSeason(question);
                question.put("ep", Integer.toString(request.episode().getAsInt()));
            });
        }
        one(kind, question -> {
            subject.accept(question);
            if (season) {
                putSeason(question);
            }
        });
    }

    private void putSeason(Map<String, String> question) {
        question.put("season", Integer.toString(request.season().getAsInt()));
    }

    private void one(Search kind, Consumer<Map<String, String>> subject) {
        Map<String, String> question = new LinkedHashMap<>();
        question.put("t", kind.word());
        subject.accept(question);
        categories.text().ifPresent(list -> question.put("cat", list));
        all.add(question);
    }
}
