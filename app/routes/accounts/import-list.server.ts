/** The two steps of a list: reading its file, and sending what was looked through. */
import { inviteMany } from "#app/domain/accounts/commands/invite-people.server.ts";
import { importForm, listRows } from "#app/domain/accounts/forms.ts";
import { checkInvitations } from "#app/domain/accounts/queries/check-invitations.server.ts";
import { readInvitationFile } from "#app/domain/accounts/rules/invitation-file.ts";
import { toInvite, type CheckedRow } from "#app/domain/accounts/rules/invitation-rows.ts";
import { actOf, requireViewer, type HubContext } from "#app/web/context.ts";

type ListError =
  | "noFile"
  | "empty"
  | "not_a_table"
  | "too_many_rows"
  | "missing_columns"
  | "missing_name"
  | "missing_email"
  | "unreadable";

type Refused = { ok: false; error: ListError };

export async function checkFile(
  context: HubContext,
  file: FormDataEntryValue | null,
): Promise<{ ok: true; rows: CheckedRow[] } | Refused> {
  if (!(file instanceof Blob) || file.size === 0) return { ok: false, error: "noFile" };
  const read = readInvitationFile(new Uint8Array(await file.arrayBuffer()));
  if (read.ok) return { ok: true, rows: await check(context, read.rows) };
  if (read.reason !== "missing_columns") return { ok: false, error: read.reason };
  const [first, second] = read.columns;
  const one = first === "name" ? "missing_name" : "missing_email";
  return { ok: false, error: second ? "missing_columns" : one };
}

/** The rows come back from a browser: they are read and checked as if for the first time. */
export async function sendList(
  context: HubContext,
  posted: FormData,
): Promise<{ ok: true; invited: number; reminded: number } | Refused> {
  const form = importForm.safeParse({
    rows: posted.get("rows"),
    remind: posted.get("remind") === "on",
  });
  const rows = form.success ? rowsIn(form.data.rows) : null;
  if (!form.success || !rows) return { ok: false, error: "unreadable" };
  const invitees = toInvite(await check(context, rows));
  const { remind } = form.data;
  const outcome = await inviteMany(context.db, actOf(context), { invitees, remind });
  return outcome.ok ? outcome : { ok: false, error: "unreadable" };
}

function rowsIn(text: string) {
  try {
    const rows = listRows.safeParse(JSON.parse(text));
    return rows.success ? rows.data : null;
  } catch {
    return null;
  }
}

/** Most who are invited read Danish, whatever the one does who invites them. */
const LANGUAGE = "da";

function check(context: HubContext, rows: Parameters<typeof checkInvitations>[1]) {
  const { db, now, today } = context;
  const viewer = requireViewer(context);
  return checkInvitations(db, rows, { viewer, language: LANGUAGE, now, today });
}
