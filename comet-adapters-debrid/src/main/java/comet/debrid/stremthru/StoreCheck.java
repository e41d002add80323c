package comet.debrid.stremthru;

import comet.core.debrid.Availability;
import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.CacheState;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.ServedFile;
import comet.core.debrid.ServiceId;
import comet.core.file.FileSelector;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.release.ReleaseParser;
import comet.core.torrent.InfoHash;
import comet.debrid.call.CallResources;
import comet.debrid.operation.BatchedCheck;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The cache check of one service through the gateway. Of a service that is asked live it is evidence both ways; of the
 * others it is what users reported, of which only a yes is worth something (ST-25). Thread-safe.
 */
final class StoreCheck {

    private static final String CACHED = "cached";

    private final ServiceId service;
    private final StoreTraits store;
    private final StremThruApi api;
    private final BatchedCheck batches;
    private final FileSelector selector;
    private final InstantSource time;

    StoreCheck(ServiceId service, StremThruApi api, ReleaseParser parser, CallResources resources) {
        this.service = service;
        this.store = StoreTraits.of(service);
        this.api = api;
        this.batches = new BatchedCheck(StoreTraits.BATCH, api::callsForOneList, resources);
        this.selector = new FileSelector(parser, store.spaceOfPartialLists());
        this.time = resources.time();
    }

    /** @return exactly one entry for each hash of the request; unmodifiable */
    Map<InfoHash, Availability> check(AvailabilityRequest request, Deadline deadline)
            throws DebridException, InterruptedException {
        Optional<String> mediaId = Mapping.mediaId(request.media());
        return batches.check(request, deadline, batch -> {
            CheckedJson answer = api.check(request.account(), batch, mediaId, request.clientAddress(), deadline);
            return read(Mapping.required(answer.data()), batch, request);
        });
    }

    /** What is missing here is not cached on the evidence of the check. */
    private Map<InfoHash, Availability> read(CheckedJson.Data answer, List<InfoHash> asked, AvailabilityRequest request)
            throws DebridException {
        Map<InfoHash, Availability> found = new HashMap<>();
        for (CheckedJson.Item item : Mapping.required(answer.items())) {
            if (CACHED.equals(item.status())) {
                Optional.ofNullable(item.hash())
                        .flatMap(InfoHash::parse)
                        .ifPresent(hash -> found.put(hash, cached(hash, item, request)));
            }
        }
        if (!store.checksLive()) {
            asked.forEach(hash -> found.putIfAbsent(hash, Availability.UNKNOWN));
        }
        return found;
    }

    private Availability cached(InfoHash hash, CheckedJson.Item item, AvailabilityRequest request) {
        List<ServedFile> files = serving(item, request);
        if (service == ServiceId.OFFCLOUD && files.isEmpty() && request.media().isEpisodic()) {
            return Availability.UNKNOWN; // ST-27: it tells no files, so nobody knows of the episode
        }
        EvidenceKind kind = store.checksLive() ? EvidenceKind.CHECK : EvidenceKind.HINT;
        return new Availability(
                CacheState.CACHED,
                files,
                Optional.of(Objects.requireNonNullElse(item.name(), "")).filter(name -> !name.isBlank()),
                OptionalLong.empty(),
                Optional.of(Evidence.cached(service, hash, kind, Optional.empty(), time.instant())));
    }

    /**
     * The files that are told and fit. The gateway leaves out those of other episodes, and those it never heard of (ST-22):
     * so they are no complete list, which could prove that something is missing (DBF-11).
     */
    private List<ServedFile> serving(CheckedJson.Item item, AvailabilityRequest request) {
        return selector.complete(Mapping.files(item, store))
                .map(told -> selector.serving(told, request.media()))
                .orElse(List.of());
    }
}
