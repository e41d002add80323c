package comet.core.memory;

import comet.core.port.DemandStore;
import comet.core.port.EvidenceStore;
import comet.core.port.InstallationSecret;
import comet.core.port.KnownTorrents;
import comet.core.port.LinkStore;
import comet.core.port.Locks;
import comet.core.port.MetadataStore;
import comet.core.port.PrivateTorrents;
import comet.core.port.ReleaseStore;
import comet.core.port.Stores;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** All stores of one process, which end with it. Thread-safe. */
public final class InMemoryStores implements Stores {

    private static final Duration LOOKBACK = Duration.ofDays(1);

    private final InMemoryReleaseStore releases;
    private final DemandStore demand = new InMemoryDemandStore(LOOKBACK);
    private final MetadataStore metadata = new InMemoryMetadataStore();
    private final Locks locks;
    private final InstallationSecret installationSecret;
    private final PrivateTorrents privateTorrents;
    private final LinkStore links;
    private final EvidenceStore evidence = new InMemoryEvidenceStore();

    /**
     * @param clock what ages are counted by
     * @param random makes the secret that accounts are known by: one that nobody can guess
     */
    public InMemoryStores(InstantSource clock, RandomGenerator random) {
        releases = new InMemoryReleaseStore(clock);
        locks = new InMemoryLocks(clock);
        installationSecret = new InMemoryInstallationSecret(random);
        privateTorrents = new InMemoryPrivateTorrents(clock);
        links = new InMemoryLinkStore(clock);
    }

    @Override
    public ReleaseStore releases() {
        return releases;
    }

    @Override
    public KnownTorrents knownTorrents() {
        return releases.knownTorrents();
    }

    @Override
    public DemandStore demand() {
        return demand;
    }

    @Override
    public MetadataStore metadata() {
        return metadata;
    }

    @Override
    public Locks locks() {
        return locks;
    }

    @Override
    public InstallationSecret installationSecret() {
        return installationSecret;
    }

    @Override
    public PrivateTorrents privateTorrents() {
        return privateTorrents;
    }

    @Override
    public LinkStore links() {
        return links;
    }

    @Override
    public EvidenceStore evidence() {
        return evidence;
    }
}
