package dev.segue.engine;

import dev.segue.Problem;
import dev.segue.SegmentNo;
import dev.segue.contact.MailingGroup;
import dev.segue.storage.MemberContacts;
import dev.segue.storage.MemberContacts.Scope;
import dev.segue.storage.Rewritten;

/** Applies mailing groups to the contacts of a segment. Immutable and thread-safe. */
final class ApplyingMailingGroups {
    private final Assembly assembly;
    private final OpenSegments open;

    ApplyingMailingGroups(Assembly assembly, OpenSegments open) {
        this.assembly = assembly;
        this.open = open;
    }

    Outcome<MailingGroupReport> apply(SegmentNo no, MailingGroup group, MailingGroupOptions options) {
        if (!assembly.storesContacts()) {
            return Outcome.refused(Problem.of(
                    "contact.not-stored-here",
                    "segment " + no + " mailing group " + group,
                    "Its contacts come from the host's own source, so that nothing here can change them",
                    "Change them in the host; an export of the segment tells which they are"));
        }
        boolean everybody = options.removeOldAssignments();
        MemberContacts.Rule rule = (contact, member) -> member ? group.with(contact) : group.without(contact);
        Outcome<Rewritten> outcome = open.edit(
                no,
                () -> open.missing(no),
                (segment, version) -> assembly.storage()
                        .memberContacts()
                        .rewrite(no, version, everybody ? Scope.EVERYBODY : Scope.MEMBERS, rule));
        Outcome<MailingGroupReport> report = outcome.map(done -> new MailingGroupReport(
                no,
                group,
                done.membersChanged(),
                done.members() - done.membersChanged(),
                done.othersChanged(),
                done.unknown()));
        report.asOptional().ifPresent(it -> assembly.tell(new SegueEvent.MailingGroupApplied(it)));
        return report;
    }
}
