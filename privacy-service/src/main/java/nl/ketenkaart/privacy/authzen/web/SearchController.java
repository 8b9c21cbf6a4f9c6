package nl.ketenkaart.privacy.authzen.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.function.Function;
import nl.ketenkaart.platform.web.Submission;
import nl.ketenkaart.privacy.authzen.Call;
import nl.ketenkaart.privacy.authzen.Question;
import nl.ketenkaart.privacy.authzen.SearchAccess;
import nl.ketenkaart.privacy.authzen.SearchAccess.Found;
import nl.ketenkaart.privacy.authzen.SearchAccess.Range;
import nl.ketenkaart.privacy.authzen.web.Questions.Open;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Searches, page by page. */
@RestController
class SearchController {
    private final SearchAccess searching;
    private final Pages pages;
    private final Entrance entrance;

    SearchController(SearchAccess searching, Pages pages, Entrance entrance) {
        this.searching = searching;
        this.pages = pages;
        this.entrance = entrance;
    }

    private record Results(List<Object> results, Page page) {}

    private record Page(@JsonProperty("next_token") String nextToken) {}

    private record Entity(String type, String id) {}

    private record Action(String name) {}

    @PostMapping("/access/v1/search/subject")
    ResponseEntity<byte[]> subjects(Submission submission) {
        var body = entrance.read(submission);
        var type = body.apart().object("subject", false).word("type").orElse("");
        return search(submission, body, new Search(Open.SUBJECT_ID, searching::subjects, id -> new Entity(type, id)));
    }

    @PostMapping("/access/v1/search/resource")
    ResponseEntity<byte[]> resources(Submission submission) {
        var body = entrance.read(submission);
        var type = body.apart().object("resource", false).word("type").orElse("");
        return search(submission, body, new Search(Open.RESOURCE_ID, searching::resources, id -> new Entity(type, id)));
    }

    @PostMapping("/access/v1/search/action")
    ResponseEntity<byte[]> actions(Submission submission) {
        var body = entrance.read(submission);
        return search(submission, body, new Search(Open.ACTION, searching::actions, Action::new));
    }

    private record Search(Open open, Work work, Function<String, Object> shown) {}

    @FunctionalInterface
    private interface Work {
        Found find(Call call, Question question, Range range);
    }

    private ResponseEntity<byte[]> search(Submission submission, Envelope body, Search search) {
        var question = Questions.read(body, search.open());
        var context = String.join(
                "|", search.open().name(), submission.caller().organisation().value(), question.toString());
        var range = pages.range(body, context);
        body.refuseFaults();
        var call = Entrance.call(submission, body);
        return entrance.answer(() -> {
            var found = search.work().find(call, question, range);
            return new Results(
                    found.results().stream().map(search.shown()).toList(), new Page(pages.next(context, found, range)));
        });
    }
}
