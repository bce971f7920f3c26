package dev.segue.quickstart;

import picocli.CommandLine.IVersionProvider;

/** Says which version this is: the one in the manifest. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"segue-quickstart " + (version == null ? "(not packaged)" : version)};
    }
}
