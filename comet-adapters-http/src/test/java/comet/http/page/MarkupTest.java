package comet.http.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What gets into a page without becoming part of its markup. */
class MarkupTest {

    private static final String HOSTILE = "</script><img src=x onerror=\"a('b')\"> & <!-- \u2028\u2029";

    @DisplayName("PAGE-070: text is text, in content and in a quoted attribute")
    @Test
    void givenMarkupInText_whenWritten_thenItIsReadBackAsText() {
        String html = Markup.text(HOSTILE).html();

        var content = Jsoup.parseBodyFragment("<p>" + html + "</p>").body();
        var attribute = Jsoup.parseBodyFragment("<p title=\"" + html + "\" lang='" + html + "'></p>")
                .body();

        assertThat(content.getAllElements()).hasSize(2);
        assertThat(content.expectFirst("p").wholeText()).isEqualTo(HOSTILE);
        assertThat(attribute.expectFirst("p").attr("title")).isEqualTo(HOSTILE);
        assertThat(attribute.expectFirst("p").attr("lang")).isEqualTo(HOSTILE);
        assertThat(attribute.expectFirst("p").attributes()).hasSize(2);
    }

    @DisplayName("PAGE-007: JSON in a script element cannot end it, and means the same")
    @Test
    void givenMarkupInJson_whenWritten_thenItIsEscapedAndMeansTheSame() throws JsonProcessingException {
        JsonMapper mapper = new JsonMapper();
        String json = mapper.writeValueAsString(Map.of("name", HOSTILE));

        String html = Markup.json(json).html();

        assertThat(html).doesNotContain("<", ">", "&", "\u2028", "\u2029").contains("\\u003c", "\\u2028", "\\u2029");
        assertThat(mapper.readTree(html).get("name").textValue()).isEqualTo(HOSTILE);
    }

    @DisplayName("A value that looks like a place of the template is not filled in again")
    @Test
    void givenAValueLikeAPlace_whenFilled_thenItStays() {
        Template template = Template.of("<b>{{a}}</b>{{b}}{{a}}");

        Markup filled = template.fill(Map.of("a", Markup.text("{{b}}"), "b", new Markup("<i></i>")));

        assertThat(filled.html()).isEqualTo("<b>{{b}}</b><i></i>{{b}}");
    }

    @DisplayName("A template takes exactly the values it asks for")
    @Test
    void givenOtherValues_whenFilled_thenItIsRefused() {
        Template template = Template.of("{{a}}");

        assertThatThrownBy(() -> template.fill(Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> template.fill(Map.of("a", Markup.NONE, "b", Markup.NONE)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
