package comet.app.doctor;

import comet.app.settings.ServerSettings;
import comet.app.settings.Settings;
import comet.core.address.AddressScope;
import comet.core.address.HostName;
import comet.core.address.Url;
import comet.core.selfcheck.Check;
import comet.core.selfcheck.Finding;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** Where links lead, as far as the settings say it, and whether a player can follow them there (ASK-38, PAGE-046). */
final class PublicAddressCheck implements Check {

    private static final String SUBJECT = "public-address";

    private final Settings settings;

    PublicAddressCheck(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public List<Finding> look() {
        Optional<Url> base = settings.get(ServerSettings.PUBLIC_BASE_URL);
        return List.of(base.map(PublicAddressCheck::set).orElseGet(this::unset));
    }

    private Finding unset() {
        String host = settings.get(ServerSettings.FASTAPI_HOST);
        return new HostName(host).isLoopback()
                ? Finding.note(
                        SUBJECT,
                        "FASTAPI_HOST is " + host + " and PUBLIC_BASE_URL is not set, so without a reverse proxy only"
                                + " this machine reaches the server.",
                        "Set PUBLIC_BASE_URL to the address of the reverse proxy, or FASTAPI_HOST to 0.0.0.0.")
                : Finding.note(
                        SUBJECT,
                        "PUBLIC_BASE_URL is not set, so links start with the address by which each client asks.",
                        "Set it to the https address that people use, unless they are all in your own network.");
    }

    private static Finding set(Url base) {
        HostName host = base.authority().host();
        Optional<InetAddress> literal = host.literal();
        if (literal.filter(InetAddress::isAnyLocalAddress).isPresent()) {
            return Finding.failure(
                    SUBJECT,
                    "PUBLIC_BASE_URL is " + base.text() + ", which is an address to listen on and none to open.",
                    "Set it to the address that people open.");
        }
        if (host.isLoopback()) {
            return Finding.warning(
                    SUBJECT,
                    "PUBLIC_BASE_URL is " + base.text()
                            + ", so links lead every device to itself and work on this machine" + " alone.",
                    "Set it to the address that other devices use, or remove it.");
        }
        if (base.scheme().equals("http")) {
            return Finding.warning(
                    SUBJECT,
                    "PUBLIC_BASE_URL is " + base.text()
                            + ", and Stremio installs add-ons from https addresses only, into"
                            + " which it turns stremio links, too.",
                    "Put a reverse proxy with a certificate in front, and set PUBLIC_BASE_URL to its https address.");
        }
        return literal.filter(address -> !AddressScope.isPublic(address)).isPresent()
                ? Finding.note(
                        SUBJECT,
                        "Links start with " + base.text() + ", an address of your own network.",
                        "Set PUBLIC_BASE_URL to a public address if somebody is to watch from elsewhere.")
                : Finding.fine(SUBJECT, "Links start with " + base.text() + ".");
    }
}
