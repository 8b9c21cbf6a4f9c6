package nl.ketenkaart.context.informationrequest.web;

import java.util.List;
import nl.ketenkaart.context.contribution.ContributionId;
import nl.ketenkaart.context.informationrequest.Answer;
import org.jspecify.annotations.Nullable;

/** An answer as it is sent. */
record AnswerBody(
        Answer.Kind kind, @Nullable String ground, @Nullable List<ContributionId> contributionIds) {

    Answer toAnswer() {
        return new Answer(kind, ground, contributionIds == null ? List.of() : contributionIds);
    }
}
