#!/usr/bin/env bash
# Jakarta Mail API 2.1.5 with Angus Mail 2.0.5: who keeps one Session and writes many emails still has the class path
# searched for jakarta.mail.util.StreamProvider whenever a part of an email is written, since MimeUtility asks
# StreamProvider.provider() anew and nothing keeps the answer. In a function with a hundred jars this is a large share
# of the time of an email. The system property jakarta.mail.util.StreamProvider ends the search.
#
# Seen: 20 emails of two quoted-printable parts, one Session.
#   without the property: 160 searches;  with it: 0
# Needs mvn and a JDK 17 or newer. Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
copy() { mvn -B -q -ntp dependency:copy -Dartifact="$1" -DoutputDirectory="$folder/lib"; }
copy jakarta.mail:jakarta.mail-api:2.1.5
copy org.eclipse.angus:angus-mail:2.0.5
copy org.eclipse.angus:angus-activation:2.0.3
copy jakarta.activation:jakarta.activation-api:2.1.4
cat > "$folder/Searches.java" <<'J'
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.util.Enumeration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

public class Searches {
  public static void main(String[] arguments) throws Exception {
    var searches = new AtomicInteger();
    ClassLoader usual = Searches.class.getClassLoader();
    Thread.currentThread()
        .setContextClassLoader(
            new ClassLoader(usual) {
              @Override
              public Enumeration<URL> getResources(String name) throws IOException {
                if (name.endsWith("jakarta.mail.util.StreamProvider")) {
                  searches.incrementAndGet();
                }
                return super.getResources(name);
              }
            });
    Session session = Session.getInstance(new Properties());
    write(session);
    searches.set(0);
    for (int i = 0; i < 20; i++) {
      write(session);
    }
    System.out.println(searches.get());
  }

  private static void write(Session session) throws Exception {
    var mail = new MimeMessage(session);
    mail.setContent(new MimeMultipart("alternative", part("plain"), part("html")));
    mail.saveChanges();
    mail.writeTo(OutputStream.nullOutputStream());
  }

  private static MimeBodyPart part(String kind) throws Exception {
    var part = new MimeBodyPart();
    part.setText("good morning", "UTF-8", kind);
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return part;
  }
}
J
javac -d "$folder" -cp "$folder/lib/*" "$folder/Searches.java"
run() { java "$@" -cp "$folder:$folder/lib/*" Searches; }
without=$(run -Dx=y)
with=$(run -Djakarta.mail.util.StreamProvider=org.eclipse.angus.mail.util.MailStreamProvider)
echo "without the property: $without searches; with it: $with"
[ "$without" -eq 160 ] && [ "$with" -eq 0 ]
