package comet.scrapers.jackett;

import comet.core.port.Deadline;
import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import comet.core.torrent.Release;
import comet.outside.OutsideCall;
import comet.outside.WireXml;
import comet.outside.WireXml.Step;
import comet.scrapers.kit.SourceInstance;
import comet.scrapers.kit.indexer.Indexer;
import comet.scrapers.kit.indexer.IndexerDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The indexers that are set up in Jackett and do not fail (IDX-10, IDX-11). Thread-safe. */
public final class JackettIndexers implements IndexerDirectory {

    private static final String NOT_FAILING = "!status:failing";
    private static final String ROOT = "indexers";
    private static final String PUBLIC = "public";

    private final SourceInstance instance;
    private final String apiKey;

    /**
     * The list of one Jackett.
     *
     * @param instance asks for lists alone: it has the proxy of the source only if that was set for this source (IDX-D5)
     * @param apiKey of Jackett; a secret
     */
    public JackettIndexers(SourceInstance instance, String apiKey) {
        this.instance = instance;
        this.apiKey = apiKey;
    }

    @Override
    public String name() {
        return "Jackett";
    }

    @Override
    public boolean mayBeId(String configured) {
        return true;
    }

    @Override
    public List<Indexer> list(Deadline deadline) throws SourceException, InterruptedException {
        OutsideCall call = instance.get("api", "v2.0", "indexers", NOT_FAILING, "results", "torznab", "api")
                .query("apikey", apiKey)
                .query("t", "indexers")
                .query("configured", "true")
                .build();
        return instance.ask(call, answer -> read(answer.xml()), deadline);
    }

    private static List<Indexer> read(WireXml xml) throws SourceException {
        if (xml.next() != Step.BEGIN || !xml.name().equals(ROOT)) {
            // Jackett answers a bad key with 200 and an element "error".
            throw new SourceException(Failure.REFUSED);
        }
        List<Indexer> indexers = new ArrayList<>();
        while (true) {
            switch (xml.next()) {
                case BEGIN -> {
                    if (xml.name().equals("indexer")) {
                        indexer(xml).ifPresent(indexers::add);
                    } else {
                        xml.text();
                    }
                }
                case END -> {
                    return indexers;
                }
                case OVER -> throw new SourceException(Failure.UNREADABLE);
            }
        }
    }

    /** Afterwards the reader is at the end of the element. */
    private static Optional<Indexer> indexer(WireXml xml) throws SourceException {
        Optional<String> id = xml.attribute("id").map(String::strip).filter(text -> !text.isEmpty());
        String title = "";
        String type = PUBLIC;
        while (xml.next() == Step.BEGIN) {
            switch (xml.name()) {
                case "title" -> title = xml.text();
                case "type" -> type = xml.text().strip();
                default -> xml.text();
            }
        }
        String name = Release.cleaned(title);
        boolean isPrivate = !type.equalsIgnoreCase(PUBLIC);
        return id.map(known -> new Indexer(known, name.isEmpty() ? known : name, List.of(), isPrivate));
    }
}
