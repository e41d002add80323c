package comet.outside;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.port.SourceException.Failure;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Redirects are followed, but not with credentials and not for ever. */
class OutsideRedirectTest extends OutsideTestBase {

    @Test
    @DisplayName("SCR-D26 redirects are followed; what is no http or https is not")
    void redirects() throws Exception {
        answer(307, "", "Location", "/moved");
        answer(200, "here");
        assertThat(send(habits(), call()).text()).isEqualTo("here");

        answer(302, "", "Location", "magnet:?xt=urn:btih:0123");
        assertThat(failure(() -> send(habits(), call())).failure()).isEqualTo(Failure.REFUSED);
    }

    @Test
    @DisplayName("SCR-D26 a loop of redirects ends after five")
    void redirectLoop() {
        for (int i = 0; i < 7; i++) {
            answer(302, "", "Location", "/again");
        }
        assertThat(failure(() -> send(habits(), call())).failure()).isEqualTo(Failure.UNREADABLE);
        assertThat(server.getRequestCount()).isEqualTo(6);
    }

    @Test
    @DisplayName("SCR-D26 credentials are not sent to another host")
    void credentialsStayAtHome() throws Exception {
        try (MockWebServer other = new MockWebServer()) {
            other.start();
            other.enqueue(new MockResponse.Builder().body("there").build());
            answer(302, "", "Location", other.url("/elsewhere").toString());

            send(
                    habits(),
                    OutsideCall.get(base(), "x")
                            .header("Authorization", "Bearer " + KEY)
                            .build());

            assertThat(other.takeRequest().getHeaders().get("Authorization")).isNull();
        }
    }

    @Test
    @DisplayName("TOR-20 a redirect that is kept is the answer")
    void keptRedirect() throws Exception {
        answer(302, "", "Location", "magnet:?xt=urn:btih:0123");

        Answer answer = send(
                habits(), OutsideCall.get(base(), "x").redirects(Redirects.KEEP).build());

        assertThat(answer.header("location")).hasValue("magnet:?xt=urn:btih:0123");
    }
}
