package comet.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the other tests rely on: that mischief is noticed, and that nothing of one test is left for the next. */
@ExtendWith(Chromium.class)
class TabsTest {

    private Tabs tabs;

    @BeforeEach
    void keep(Tabs shared) {
        tabs = shared;
        PageServer.serving(Models.plain());
    }

    @AfterEach
    void giveBack() {
        tabs.giveBack();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
        /configure | alert('x')                                                       | dialog: x
        /configure | setTimeout(() => { throw new Error('x'); })                      | error: Error: x
        /configure | document.head.append(Object.assign(document.createElement('style'), { textContent: 'p{}' })) | style-src-elem inline
        /configure | fetch('http://addon.example.com:1/')                             | connect-src http://addon.example.com:1/
        /nothing   | fetch('http://addon.example.com:1/')                             | request to somebody else
        /configure | window.open('/login')                                            | another window
        """)
    @DisplayName("What a page must not do is complained of, once")
    void complaints(String path, String mischief, String complaint) {
        Page page = open(path);

        page.evaluate("() => { " + mischief + "; }");
        tabs.awaitComplaint(page, complaint);

        assertThat(tabs.giveBack()).anySatisfy(found -> assertThat(found).startsWith(complaint));
        assertThat(tabs.giveBack()).isEmpty();
    }

    @Test
    @DisplayName("A page that does nothing wrong is not complained of")
    void noComplaint() {
        open("/configure");

        assertThat(tabs.giveBack()).isEmpty();
    }

    @Test
    @DisplayName("The next test finds neither storage nor cookies, routes or another window size")
    void nothingIsLeft() {
        Page page = open("/configure");
        page.evaluate("""
                () => {
                  localStorage.setItem('comet-theme', 'dark');
                  sessionStorage.setItem('x', 'y');
                  document.cookie = 'x=y';
                }
                """);
        page.route("**/login", route -> route.abort());
        page.setViewportSize(500, 500);
        tabs.giveBack();

        Page next = open("/login");

        assertThat(next).isSameAs(page);
        assertThat(next.evaluate("() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])"))
                .isEqualTo("[{},{},\"\"]");
        assertThat(next.evaluate("() => [innerWidth, innerHeight]")).isEqualTo(List.of(1280, 900));
    }

    @Test
    @DisplayName("Two tabs of one test are two")
    void twoTabs() {
        Page first = open("/configure");
        Page second = open("/login");

        assertThat(first.url()).endsWith("/configure");
        assertThat(second.url()).endsWith("/login");
        assertThat(tabs.giveBack()).isEmpty();
    }

    private Page open(String path) {
        Page page = tabs.open(Device.DESKTOP);
        page.navigate(PageServer.serving(Models.plain()).origin() + path);
        return page;
    }
}
