package comet.app.doctor;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a server shows to whoever connects.
 *
 * @param certificate its own, the first of the chain
 * @param isTrusted whether this machine knows an authority that vouches for the chain, whatever name and time
 */
record PresentedCertificate(X509Certificate certificate, boolean isTrusted) {

    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    /** Where certificates are looked at. */
    @FunctionalInterface
    interface Source {

        /** The certificate at a host and port; empty if nobody shows one in time. */
        Optional<PresentedCertificate> at(String host, int port);
    }

    /** The hosts it is for; names of hosts alone count, as for browsers. */
    List<String> names() {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? List.of()
                    : names.stream()
                            .filter(name ->
                                    name.get(0).equals(DNS_NAME) || name.get(0).equals(IP_ADDRESS))
                            .map(name -> String.valueOf(name.get(1)).toLowerCase(Locale.ROOT))
                            .toList();
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }

    /** Whether it is for this host; a star stands for the first label of a name (RFC 6125). */
    boolean isFor(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$", "");
        int dot = name.indexOf('.');
        String starred = dot < 0 ? name : "*" + name.substring(dot);
        return names().stream().anyMatch(each -> each.equals(name) || each.equals(starred));
    }
}
