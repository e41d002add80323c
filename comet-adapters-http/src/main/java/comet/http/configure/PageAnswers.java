package comet.http.configure;

import comet.http.message.Answer;

/** Pages as answers, with the headers that keep them to themselves (HTTP-152, NET-08). */
final class PageAnswers {

    private PageAnswers() {}

    /** @param personal whether the address of the page holds a configuration: search engines have no use for it */
    static Answer of(int status, Pages.Page page, boolean personal) {
        Answer answer = Answer.html(status, page.html())
                .with("Content-Security-Policy", page.contentSecurityPolicy())
                .with("Referrer-Policy", "no-referrer")
                .with("X-Content-Type-Options", "nosniff")
                .with("X-Frame-Options", "DENY");
        return personal ? answer.with("X-Robots-Tag", "noindex") : answer;
    }
}
