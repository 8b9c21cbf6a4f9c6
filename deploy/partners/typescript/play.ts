// The generated client in the place of another: what is asked comes as lines of JSON, goes through its types to the platform,
// and what comes out of them is told as lines of JSON.
import * as readline from 'node:readline';
import * as k from '../target/typescript-client/src/index.js';

interface Asked {
  token: string;
  shape: string;
  ids: string[];
  headers: Record<string, string | undefined>;
  query: Record<string, string | undefined>;
  body: unknown;
}

interface Raw<T> {
  raw: Response;
  value(): Promise<T>;
}

let token = '';
const client = new k.Configuration({
  basePath: process.argv[2] + '/v1',
  headers: {},
  middleware: [
    {
      pre: async ({ url, init }) => ({ url, init: { ...init, headers: { ...init.headers, Authorization: 'Bearer ' + token } } }),
    },
  ],
});
const cases = new k.CasesApi(client);
const context = new k.ContextApi(client);
const sessions = new k.SessionsApi(client);
const cards = new k.CardsApi(client);
const notifications = new k.NotificationsApi(client);

// What every write may bring; the key is missing where it is not a POST.
const common = (a: Asked) => ({
  idempotencyKey: a.headers['Idempotency-Key'] ?? '',
  ifMatch: a.headers['If-Match'],
  consistencyToken: a.headers['Consistency-Token'],
});

type Operation = (a: Asked) => Promise<[Raw<unknown>, (value: never) => unknown]>;

async function of<T>(call: Promise<Raw<T>>, toJson: (value: T) => unknown): Promise<[Raw<unknown>, (value: never) => unknown]> {
  return [await call, toJson as (value: never) => unknown];
}

const operations: Record<string, Operation> = {
  'POST /v1/cases': (a) => of(cases.raiseCaseRaw({ ...common(a), raiseCase: k.RaiseCaseFromJSON(a.body) }), k.RaisedCaseToJSON),
  'PUT /v1/cases/*/triage': (a) =>
    of(cases.triageCaseRaw({ ...common(a), caseId: a.ids[0], triageCase: k.TriageCaseFromJSON(a.body) }), k.TriagedCaseToJSON),
  'PUT /v1/cases/*/director': (a) =>
    of(
      cases.appointDirectorRaw({ ...common(a), caseId: a.ids[0], appointDirector: k.AppointDirectorFromJSON(a.body) }),
      k.DirectionOfCaseToJSON,
    ),
  'PUT /v1/cases/*/director/acceptance': (a) =>
    of(
      cases.answerAppointmentRaw({ ...common(a), caseId: a.ids[0], answerAppointment: k.AnswerAppointmentFromJSON(a.body) }),
      k.DirectionOfCaseToJSON,
    ),
  'POST /v1/cases/*/seats': (a) =>
    of(
      cases.seatOrganisationRaw({ ...common(a), caseId: a.ids[0], seatOrganisation: k.SeatOrganisationFromJSON(a.body) }),
      k.SeatedOrganisationToJSON,
    ),
  'POST /v1/cases/*/interpretations': (a) =>
    of(
      cases.interpretCaseRaw({ ...common(a), caseId: a.ids[0], interpretCase: k.InterpretCaseFromJSON(a.body) }),
      k.InterpretedCaseToJSON,
    ),
  'POST /v1/cases/*/decisions': (a) =>
    of(cases.decideCaseRaw({ ...common(a), caseId: a.ids[0], decideCase: k.DecideCaseFromJSON(a.body) }), k.DecidedCaseToJSON),
  'POST /v1/cases/*/contributions': (a) =>
    of(
      context.recordContributionRaw({ ...common(a), caseId: a.ids[0], contribute: k.ContributeFromJSON(a.body) }),
      k.ContributedToJSON,
    ),
  'POST /v1/cases/*/information-requests': (a) =>
    of(
      context.requestInformationRaw({ ...common(a), caseId: a.ids[0], requestInformation: k.RequestInformationFromJSON(a.body) }),
      k.InformationRequestedToJSON,
    ),
  'PUT /v1/cases/*/information-requests/*/answer': (a) =>
    of(
      context.answerInformationRequestRaw({
        ...common(a),
        caseId: a.ids[0],
        requestId: a.ids[1],
        answerInformationRequest: k.AnswerInformationRequestFromJSON(a.body),
      }),
      (nothing) => nothing,
    ),
  'POST /v1/sessions': (a) =>
    of(sessions.planSessionRaw({ ...common(a), planSession: k.PlanSessionFromJSON(a.body) }), k.PlannedSessionToJSON),
  'PUT /v1/sessions/*/agenda': (a) =>
    of(sessions.setAgendaRaw({ ...common(a), sessionId: a.ids[0], setAgenda: k.SetAgendaFromJSON(a.body) }), k.AgendaOfSessionToJSON),
  'PUT /v1/sessions/*/attendance': (a) =>
    of(
      sessions.recordAttendanceRaw({ ...common(a), sessionId: a.ids[0], recordAttendance: k.RecordAttendanceFromJSON(a.body) }),
      k.AttendanceOfSessionToJSON,
    ),
  'PUT /v1/sessions/*/status': (a) =>
    of(
      sessions.changeStatusRaw({ ...common(a), sessionId: a.ids[0], changeStatus: k.ChangeStatusFromJSON(a.body) }),
      k.StatusOfSessionToJSON,
    ),
  'PUT /v1/sessions/*/agenda/*/outcome': (a) =>
    of(
      sessions.concludeItemRaw({
        ...common(a),
        sessionId: a.ids[0],
        caseId: a.ids[1],
        concludeItem: k.ConcludeItemFromJSON(a.body),
      }),
      k.ConcludedItemToJSON,
    ),
  'GET /v1/cases/*': (a) =>
    of(
      cards.readCaseRaw({
        caseId: a.ids[0],
        processingPurpose: a.headers['Processing-Purpose'] as k.ReadCaseProcessingPurposeEnum,
        consistencyToken: a.headers['Consistency-Token'],
      }),
      k.CaseSeenToJSON,
    ),
  'GET /v1/notifications': (a) =>
    of(
      notifications.readNotificationsRaw({
        cursor: a.query.cursor,
        limit: Number(a.query.limit),
        consistencyToken: a.headers['Consistency-Token'],
      }),
      k.NotificationsToJSON,
    ),
};

async function answered(asked: Asked): Promise<unknown> {
  token = asked.token;
  try {
    const [answer, toJson] = await operations[asked.shape](asked);
    const value = await answer.value();
    const body = value === undefined ? '' : JSON.stringify(toJson(value as never));
    return { status: answer.raw.status, headers: Object.fromEntries(answer.raw.headers), body };
  } catch (refused) {
    if (refused instanceof k.ResponseError) {
      const { status, headers } = refused.response;
      return { status, headers: Object.fromEntries(headers), body: await refused.response.text() };
    }
    throw refused;
  }
}

async function play(): Promise<void> {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    console.log(JSON.stringify(await answered(JSON.parse(line) as Asked)));
  }
}

play().catch((fault: unknown) => {
  console.error(fault);
  process.exit(1);
});
