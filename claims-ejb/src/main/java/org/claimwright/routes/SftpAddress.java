package org.claimwright.routes;

import org.claimwright.parties.TradingPartner;

/**
 * A partner's folders as Camel addresses: key authentication only, and a server whose host key is not the pinned one is refused. No path
 * on this machine is ever made from a remote name: files are streamed.
 */
final class SftpAddress {

    private SftpAddress() {
    }

    /**
     * The folder that we fetch from. Only what our filter accepts is fetched, and it is deleted there once our transaction has committed. What stands
     * behind a # is bound by {@link PartnerInboxRoute} under its route's id.
     */
    static String inbox(TradingPartner partner, String routeId) {
        return folder(partner, partner.inbox()) + "&delete=true&streamDownload=true&delay=1000&initialDelay=100&filter=#" + routeId + "-files"
                + "&processStrategy=#" + routeId + "-taken&pollStrategy=#" + routeId + "-polling&exceptionHandler=#" + routeId
                + "-polling&onCompletionExceptionHandler=#" + routeId + "-after-commit";
    }

    /** The folder that we write to: under a name that the partner does not read, then renamed. */
    static String outbox(TradingPartner partner) {
        return folder(partner, partner.outbox()) + "&tempFileName=${file:name}.part";
    }

    private static String folder(TradingPartner partner, String folder) {
        return "sftp:" + partner.host() + ":" + partner.port() + "/" + folder + "?username=RAW(" + partner.user() + ")"
                + "&privateKeyFile=RAW(" + partner.privateKey() + ")&knownHostsFile=RAW(" + partner.knownHosts() + ")"
                + "&strictHostKeyChecking=yes&useUserKnownHostsFile=false&preferredAuthentications=publickey"
                + "&stepwise=false&autoCreate=false&throwExceptionOnConnectFailed=true&maximumReconnectAttempts=0"
                + "&connectTimeout=10000&soTimeout=30000";
    }
}
