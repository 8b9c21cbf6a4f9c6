package nl.ketenkaart.local.clients;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.ketenkaart.client.ApiClient;
import nl.ketenkaart.client.ApiException;
import nl.ketenkaart.client.ApiResponse;
import nl.ketenkaart.client.api.CardsApi;
import nl.ketenkaart.client.api.CasesApi;
import nl.ketenkaart.client.api.ContextApi;
import nl.ketenkaart.client.api.NotificationsApi;
import nl.ketenkaart.client.api.SessionsApi;
import nl.ketenkaart.client.model.AnswerAppointment;
import nl.ketenkaart.client.model.AnswerInformationRequest;
import nl.ketenkaart.client.model.AppointDirector;
import nl.ketenkaart.client.model.ChangeStatus;
import nl.ketenkaart.client.model.ConcludeItem;
import nl.ketenkaart.client.model.Contribute;
import nl.ketenkaart.client.model.DecideCase;
import nl.ketenkaart.client.model.InterpretCase;
import nl.ketenkaart.client.model.PlanSession;
import nl.ketenkaart.client.model.RaiseCase;
import nl.ketenkaart.client.model.RecordAttendance;
import nl.ketenkaart.client.model.RequestInformation;
import nl.ketenkaart.client.model.SeatOrganisation;
import nl.ketenkaart.client.model.SetAgenda;
import nl.ketenkaart.client.model.TriageCase;
import nl.ketenkaart.local.demo.partner.Answer;
import nl.ketenkaart.local.demo.partner.Call;
import nl.ketenkaart.local.demo.partner.Partners;
import tools.jackson.databind.ObjectMapper;

/**
 * The generated Java client in the place of our own: what is sent goes through its types, and what is answered comes out of them, so
 * that what they lose is missed.
 */
final class JavaClient implements Partners.Transport {
    private final ApiClient client = new ApiClient();
    private final Map<String, Operation> operations = new HashMap<>();
    private String token = "";

    JavaClient(URI gateway) {
        client.updateBaseUri(gateway + "/v1");
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        cases(new CasesApi(client));
        context(new ContextApi(client));
        sessions(new SessionsApi(client));
        reads(new CardsApi(client), new NotificationsApi(client));
    }

    private interface Operation {
        ApiResponse<?> done(Asked asked) throws ApiException;
    }

    @Override
    public Answer sent(String bearer, Call call) throws IOException {
        token = bearer;
        var asked = Asked.of(call);
        var operation = Objects.requireNonNull(operations.get(asked.shape()), asked.shape());
        try {
            var answer = operation.done(asked);
            var body = answer.getData() == null ? new byte[0] : mapper().writeValueAsBytes(answer.getData());
            return new Answer(answer.getStatusCode(), answer.getHeaders(), body);
        } catch (ApiException refused) {
            return refused(refused);
        }
    }

    private static Answer refused(ApiException refused) throws IOException {
        if (refused.getCode() == 0) {
            throw refused.getCause() instanceof ConnectException away ? away : new IOException(refused);
        }
        var body = Objects.requireNonNullElse(refused.getResponseBody(), "");
        return new Answer(refused.getCode(), refused.getResponseHeaders().map(), body.getBytes(StandardCharsets.UTF_8));
    }

    private ObjectMapper mapper() {
        return client.getObjectMapper();
    }

    private void cases(CasesApi cases) {
        on("POST /v1/cases", a -> cases.raiseCaseWithHttpInfo(a.key(), read(a, RaiseCase.class), a.written(), null));
        on(
                "PUT /v1/cases/*/triage",
                a -> cases.triageCaseWithHttpInfo(a.id(), read(a, TriageCase.class), a.match(), a.written(), null));
        on(
                "PUT /v1/cases/*/director",
                a -> cases.appointDirectorWithHttpInfo(
                        a.id(), read(a, AppointDirector.class), a.match(), a.written(), null));
        on(
                "PUT /v1/cases/*/director/acceptance",
                a -> cases.answerAppointmentWithHttpInfo(
                        a.id(), read(a, AnswerAppointment.class), a.match(), a.written(), null));
        on(
                "POST /v1/cases/*/seats",
                a -> cases.seatOrganisationWithHttpInfo(
                        a.id(), a.key(), read(a, SeatOrganisation.class), a.written(), null));
        on(
                "POST /v1/cases/*/interpretations",
                a -> cases.interpretCaseWithHttpInfo(a.id(), a.key(), read(a, InterpretCase.class), a.written(), null));
        on(
                "POST /v1/cases/*/decisions",
                a -> cases.decideCaseWithHttpInfo(a.id(), a.key(), read(a, DecideCase.class), a.written(), null));
    }

    private void context(ContextApi context) {
        on(
                "POST /v1/cases/*/contributions",
                a -> context.recordContributionWithHttpInfo(
                        a.id(), a.key(), read(a, Contribute.class), a.written(), null));
        on(
                "POST /v1/cases/*/information-requests",
                a -> context.requestInformationWithHttpInfo(
                        a.id(), a.key(), read(a, RequestInformation.class), a.written(), null));
        on(
                "PUT /v1/cases/*/information-requests/*/answer",
                a -> context.answerInformationRequestWithHttpInfo(
                        a.id(), a.second(), read(a, AnswerInformationRequest.class), a.match(), a.written(), null));
    }

    private void sessions(SessionsApi sessions) {
        on(
                "POST /v1/sessions",
                a -> sessions.planSessionWithHttpInfo(a.key(), read(a, PlanSession.class), a.written(), null));
        on(
                "PUT /v1/sessions/*/agenda",
                a -> sessions.setAgendaWithHttpInfo(a.id(), read(a, SetAgenda.class), a.match(), a.written(), null));
        on(
                "PUT /v1/sessions/*/attendance",
                a -> sessions.recordAttendanceWithHttpInfo(
                        a.id(), read(a, RecordAttendance.class), a.match(), a.written(), null));
        on(
                "PUT /v1/sessions/*/status",
                a -> sessions.changeStatusWithHttpInfo(
                        a.id(), read(a, ChangeStatus.class), a.match(), a.written(), null));
        on(
                "PUT /v1/sessions/*/agenda/*/outcome",
                a -> sessions.concludeItemWithHttpInfo(
                        a.id(), a.second(), read(a, ConcludeItem.class), a.match(), a.written(), null));
    }

    private void reads(CardsApi cards, NotificationsApi notifications) {
        on("GET /v1/cases/*", a -> cards.readCaseWithHttpInfo(a.id(), a.header("Processing-Purpose"), a.written()));
        on(
                "GET /v1/notifications",
                a -> notifications.readNotificationsWithHttpInfo(
                        null, null, a.query("cursor"), Integer.valueOf(a.query("limit")), a.written()));
    }

    private void on(String shape, Operation operation) {
        operations.put(shape, operation);
    }

    private <T> T read(Asked asked, Class<T> type) {
        return asked.body(mapper(), type);
    }
}
