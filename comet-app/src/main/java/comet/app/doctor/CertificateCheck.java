package comet.app.doctor;

import comet.core.address.Url;
import comet.core.selfcheck.Check;
import comet.core.selfcheck.Finding;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Whether players will accept the certificate at the public address, and for how much longer. */
final class CertificateCheck implements Check {

    private static final String SUBJECT = "certificate";
    private static final int HTTPS_PORT = 443;
    private static final int MOST_NAMES = 3;

    /** Certificates that renew themselves do so a month before their end; one that has not by now will not. */
    private static final Duration SOON = Duration.ofDays(14);

    private final Url address;
    private final PresentedCertificate.Source source;
    private final InstantSource time;

    /** @param address with https */
    CertificateCheck(Url address, PresentedCertificate.Source source, InstantSource time) {
        this.address = address;
        this.source = source;
        this.time = time;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public List<Finding> look() {
        String host = address.authority().host().text();
        int port = address.port().orElse(HTTPS_PORT);
        return List.of(source.at(host, port)
                .map(presented -> judged(presented, host))
                .orElseGet(() -> Finding.warning(
                        SUBJECT,
                        "No certificate could be fetched from " + address.hostAndPort() + ".",
                        "Check the address, and whether the reverse proxy there speaks https.")));
    }

    private Finding judged(PresentedCertificate presented, String host) {
        X509Certificate certificate = presented.certificate();
        Instant end = certificate.getNotAfter().toInstant();
        Instant now = time.instant();
        String subject = "The certificate of " + host;
        String renew = "Renew it, and see to it that it is renewed by itself.";
        if (now.isAfter(end)) {
            return Finding.failure(SUBJECT, subject + " ended on " + day(end) + ".", renew);
        }
        if (now.isBefore(certificate.getNotBefore().toInstant())) {
            return Finding.failure(
                    SUBJECT,
                    subject + " is valid only from "
                            + day(certificate.getNotBefore().toInstant()) + " on.",
                    "Check the clock of this machine, or take a certificate that is valid now.");
        }
        if (!presented.isFor(host)) {
            return Finding.failure(
                    SUBJECT,
                    subject + " is for another name (" + names(presented) + ").",
                    "Take one for " + host + ", or set PUBLIC_BASE_URL to a name that it is for.");
        }
        if (!presented.isTrusted()) {
            return Finding.failure(
                    SUBJECT,
                    subject + " is not vouched for by an authority that this machine knows.",
                    "Take one of a public authority, and let the reverse proxy send the whole chain.");
        }
        long days = Duration.between(now, end).toDays();
        String left = subject + " is valid for " + (days == 1 ? "1 more day" : days + " more days") + ", until "
                + day(end) + ".";
        return end.isBefore(now.plus(SOON)) ? Finding.warning(SUBJECT, left, renew) : Finding.fine(SUBJECT, left);
    }

    private static String names(PresentedCertificate presented) {
        List<String> names = presented.names();
        return names.isEmpty()
                ? "it names no host"
                : String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMES)));
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
