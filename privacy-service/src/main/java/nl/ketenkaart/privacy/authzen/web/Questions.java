package nl.ketenkaart.privacy.authzen.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.ketenkaart.privacy.authzen.AccessAction;
import nl.ketenkaart.privacy.authzen.PurposeInRegister;
import nl.ketenkaart.privacy.authzen.Question;
import nl.ketenkaart.privacy.authzen.Question.Resource;
import nl.ketenkaart.privacy.authzen.Question.Subject;
import nl.ketenkaart.privacy.authzen.ResourceType;
import org.jspecify.annotations.Nullable;

/**
 * Reads a question: who, what, which, and for what purpose. Of properties and context two things are read: the processing
 * activity, and in which case a thing is. Nothing there says who asks, nor what time it is.
 */
final class Questions {
    private static final String SUBJECT = "subject";
    private static final String ACTION = "action";
    private static final String RESOURCE = "resource";
    private static final String PROPERTIES = "properties";
    private static final String CONTEXT = "context";
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** What a request leaves open, since it is what is searched for. */
    enum Open {
        NOTHING,
        SUBJECT_ID,
        RESOURCE_ID,
        ACTION
    }

    private Questions() {}

    /** Its faults stand in the envelope. */
    static Question read(Envelope body, Open open) {
        var subject = body.object(SUBJECT, true);
        var action = body.object(ACTION, open != Open.ACTION);
        var resource = body.object(RESOURCE, true);
        var context = body.object(CONTEXT, false);
        List.of(subject, action, resource).forEach(entity -> entity.object(PROPERTIES, false));
        var who = new Subject(subject.required("type"), open == Open.SUBJECT_ID ? "" : subject.required("id"));
        var name = open == Open.ACTION ? "" : action.required("name");
        return new Question(
                who,
                AccessAction.named(name).orElse(null),
                purpose(action, context).flatMap(PurposeInRegister::at).orElse(null),
                resource(resource, context, open == Open.RESOURCE_ID));
    }

    private static Resource resource(Envelope resource, Envelope context, boolean open) {
        var type = ResourceType.named(resource.required("type")).orElse(null);
        var id = open ? "" : resource.required("id");
        var caseId = resource.object(PROPERTIES, false)
                .word("case_id")
                .or(() -> context.word("case_id"))
                .orElse("");
        return Resource.of(type, uuid(caseId), uuid(id));
    }

    /** In the action's properties, as the profile has it; where there is no action, in the context. */
    private static Optional<String> purpose(Envelope action, Envelope context) {
        var name = "processing_activity_id";
        return action.object(PROPERTIES, false).word(name).or(() -> context.word(name));
    }

    private static @Nullable UUID uuid(String text) {
        return UUID_FORM.matcher(text).matches() ? UUID.fromString(text) : null;
    }
}
