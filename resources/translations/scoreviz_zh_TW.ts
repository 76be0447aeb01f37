<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW">
<context>
    <name></name>
    <message>
        <source>change of scale</source>
        <translation>尺度變化</translation>
    </message>
    <message>
        <source>The run ends here: no step follows.</source>
        <translation>運行到此結束：後面沒有步驟。</translation>
    </message>
    <message>
        <source>The corrector looks at all particles together: its parts are shown for the run itself.</source>
        <translation>校正器同時看所有粒子：它的各部分只對運行本身顯示。</translation>
    </message>
    <message>
        <source>This sampler remembers the step before, which is not kept of so long a run.</source>
        <translation>這個取樣器要記得前一步，而這麼長的運行沒有保留它。</translation>
    </message>
    <message>
        <source>it could not be written: {reason}</source>
        <translation>無法寫入：{reason}</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>它不是檔案</translation>
    </message>
    <message>
        <source>its window is closed</source>
        <translation>它的視窗已關閉</translation>
    </message>
    <message>
        <source>branch from step {step}</source>
        <translation>從第 {step} 步分支</translation>
    </message>
    <message>
        <source>Branch from step {step}: {moved} moved, {dropped} dropped in; the run goes on beside it.</source>
        <translation>從第 {step} 步分支：移動 {moved} 個，放入 {dropped} 個；原運行在旁邊繼續。</translation>
    </message>
    <message>
        <source>Branch from step {step}: {dropped} dropped in; the run goes on beside it.</source>
        <translation>從第 {step} 步分支：放入 {dropped} 個；原運行在旁邊繼續。</translation>
    </message>
    <message>
        <source>Branch from step {step}: {moved} moved; the run goes on beside it.</source>
        <translation>從第 {step} 步分支：移動 {moved} 個；原運行在旁邊繼續。</translation>
    </message>
    <message>
        <source>{marks} of at most {most} strokes: Ctrl+Shift+M makes ink of this layer&apos;s</source>
        <translation>筆畫 {marks} 筆，上限 {most} 筆：按 Ctrl+Shift+M 把此圖層的筆畫變成墨跡</translation>
    </message>
    <message>
        <source>{places} of at most {most} places: Ctrl+Shift+M makes ink of this layer&apos;s strokes</source>
        <translation>位置 {places} 個，上限 {most} 個：按 Ctrl+Shift+M 把此圖層的筆畫變成墨跡</translation>
    </message>
    <message>
        <source>Heun</source>
        <translation>Heun</translation>
    </message>
    <message>
        <source>Euler</source>
        <translation>Euler</translation>
    </message>
    <message>
        <source>Runge–Kutta</source>
        <translation>Runge–Kutta</translation>
    </message>
    <message>
        <source>denoising</source>
        <translation>去噪</translation>
    </message>
    <message>
        <source>stable target</source>
        <translation>穩定目標</translation>
    </message>
    <message>
        <source>target score</source>
        <translation>目標分數</translation>
    </message>
    <message>
        <source>explicit</source>
        <translation>顯式</translation>
    </message>
    <message>
        <source>implicit, exact trace</source>
        <translation>隱式，精確跡</translation>
    </message>
    <message>
        <source>implicit, random signs</source>
        <translation>隱式，隨機正負號</translation>
    </message>
    <message>
        <source>sliced</source>
        <translation>切片</translation>
    </message>
    <message>
        <source>sliced, less variance</source>
        <translation>切片，低變異數</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>網路</translation>
    </message>
    <message>
        <source>guided with weight&#xa0;{weight}</source>
        <translation>引導權重&#xa0;{weight}</translation>
    </message>
    <message numerus="yes">
        <source>{n}&#xa0;step(s)</source>
        <translation>
            <numerusform>{n}&#xa0;步</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n}&#xa0;point(s)</source>
        <translation>
            <numerusform>{n}&#xa0;個點</numerusform>
        </translation>
    </message>
    <message>
        <source>seed&#xa0;{seed}</source>
        <translation>種子&#xa0;{seed}</translation>
    </message>
    <message>
        <source>{sampler} ({solver})</source>
        <translation>{sampler}（{solver}）</translation>
    </message>
    <message>
        <source>{sampler}, true field</source>
        <translation>{sampler}，真實場</translation>
    </message>
    <message>
        <source>{sampler}, learned field</source>
        <translation>{sampler}，學到的場</translation>
    </message>
    <message numerus="yes">
        <source>{network}: {objective}, {n}&#xa0;step(s)</source>
        <translation>
            <numerusform>{network}：{objective}，{n}&#xa0;步</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{network}: {objective}, {n}&#xa0;step(s), error&#xa0;{error}</source>
        <translation>
            <numerusform>{network}：{objective}，{n}&#xa0;步，誤差&#xa0;{error}</numerusform>
        </translation>
    </message>
    <message>
        <source>A change of the training must have a step, words, and what was changed.</source>
        <translation>訓練的一項變更必須有步數、文字，以及改了什麼。</translation>
    </message>
    <message>
        <source>The step of a change must be a whole number that is not negative.</source>
        <translation>變更的步數必須是不為負的整數。</translation>
    </message>
    <message>
        <source>The words of a change must be one line of at most {most} letters.</source>
        <translation>變更的文字必須是一行，最多 {most} 個字元。</translation>
    </message>
    <message>
        <source>What was changed must be one of {words}.</source>
        <translation>所改的項目必須是其中之一：{words}。</translation>
    </message>
    <message>
        <source>The training&apos;s changes must be a list of at most {most}.</source>
        <translation>訓練的變更必須是最多 {most} 項的清單。</translation>
    </message>
    <message>
        <source>The training&apos;s changes must stand in the order of their steps.</source>
        <translation>訓練的變更必須依步數順序排列。</translation>
    </message>
    <message>
        <source>σ {low} to {high}</source>
        <translation>σ {low} 到 {high}</translation>
    </message>
    <message>
        <source>noise {before} → {after}</source>
        <translation>噪聲 {before} → {after}</translation>
    </message>
    <message>
        <source>objective {before} → {after}</source>
        <translation>目標函數 {before} → {after}</translation>
    </message>
    <message>
        <source>predicts {before} → {after}</source>
        <translation>預測 {before} → {after}</translation>
    </message>
    <message>
        <source>trained at {before} → {after}</source>
        <translation>訓練於 {before} → {after}</translation>
    </message>
    <message>
        <source>batch {before} → {after}</source>
        <translation>批次 {before} → {after}</translation>
    </message>
    <message>
        <source>learning rate {before} → {after}</source>
        <translation>學習率 {before} → {after}</translation>
    </message>
    <message>
        <source>labels hidden {before} → {after}</source>
        <translation>隱藏標籤 {before} → {after}</translation>
    </message>
    <message>
        <source>the drawing changed</source>
        <translation>圖畫已更改</translation>
    </message>
    <message>
        <source>Here the figures do not bear the lesson out.</source>
        <translation>這裡的數字並不支持這一課的說法。</translation>
    </message>
    <message>
        <source>Classes are worked out for Gaussian noise: choose that</source>
        <translation>類別只能在高斯噪聲下計算：請選高斯噪聲</translation>
    </message>
    <message>
        <source>The classifier is being trained… {percent} %</source>
        <translation>正在訓練分類器… {percent} %</translation>
    </message>
    <message>
        <source>The drawing has no part {part}: choose another</source>
        <translation>圖畫裡沒有部分 {part}：請另選一個</translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation>剪貼簿</translation>
    </message>
    <message>
        <source>it holds more than {size} MB</source>
        <translation>內容超過 {size} MB</translation>
    </message>
    <message>
        <source>what it holds is no drawing, or is cut short</source>
        <translation>內容不是圖畫，或不完整</translation>
    </message>
    <message>
        <source>what it holds is from another version of scoreviz</source>
        <translation>內容來自另一個版本的 scoreviz</translation>
    </message>
    <message>
        <source>what it holds is not single shapes</source>
        <translation>內容不是單獨的圖形</translation>
    </message>
    <message>
        <source>its arrays are damaged</source>
        <translation>它的陣列已損壞</translation>
    </message>
    <message>
        <source>A run that ends in noise has no parts by which its points could be coloured.</source>
        <translation>以噪聲結束的運行沒有部分可以用來為點上色。</translation>
    </message>
    <message>
        <source>The classes are worked out for Gaussian noise: choose that.</source>
        <translation>類別只能在高斯噪聲下計算：請選高斯噪聲。</translation>
    </message>
    <message>
        <source>No coordinate is known: there is nothing to compare with.</source>
        <translation>沒有已知的座標：沒有可比較的對象。</translation>
    </message>
    <message>
        <source>What a known coordinate leaves open is worked out for Gaussian noise: choose that.</source>
        <translation>已知座標以外的分佈只能在高斯噪聲下計算：請選高斯噪聲。</translation>
    </message>
    <message>
        <source>The training&apos;s curve {name} has a wrong shape.</source>
        <translation>訓練曲線 {name} 的形狀不對。</translation>
    </message>
    <message>
        <source>The training&apos;s curves do not have one step for each value.</source>
        <translation>訓練曲線的步數與數值不是一一對應。</translation>
    </message>
    <message>
        <source>There is no CUDA device here; training on the CPU.</source>
        <translation>這裡沒有 CUDA 裝置；改用 CPU 訓練。</translation>
    </message>
    <message>
        <source>There is no Apple GPU here; training on the CPU.</source>
        <translation>這裡沒有 Apple GPU；改用 CPU 訓練。</translation>
    </message>
    <message>
        <source>The GPU ({name}) failed: {reason}; training on the CPU.</source>
        <translation>GPU（{name}）失敗：{reason}；改用 CPU 訓練。</translation>
    </message>
    <message>
        <source>a trial step gave no finite number</source>
        <translation>試走一步得不到有限的數</translation>
    </message>
    <message>
        <source>sampling.particles times {where}sampling.steps must be at most {most}</source>
        <translation>sampling.particles 乘以 {where}sampling.steps 不得超過 {most}</translation>
    </message>
    <message>
        <source>{where}.low must be at most {where}.high</source>
        <translation>{where}.low 不得大於 {where}.high</translation>
    </message>
    <message>
        <source>a target is written as {endings}</source>
        <translation>目標分佈只能寫成 {endings}</translation>
    </message>
    <message>
        <source>the drawing is empty: there is nothing to write</source>
        <translation>圖畫是空的：沒有可寫的內容</translation>
    </message>
    <message>
        <source>the drawing is a sum of {n} Gaussians, and a mixture has at most {most}: write a picture or points</source>
        <translation>圖畫是 {n} 個高斯之和，而混合最多 {most} 個：請改寫成圖片或點</translation>
    </message>
    <message>
        <source>{where} must be an object</source>
        <translation>{where} 必須是物件</translation>
    </message>
    <message>
        <source>the document must be an object</source>
        <translation>文件必須是物件</translation>
    </message>
    <message>
        <source>{where} is missing</source>
        <translation>{where} 缺失</translation>
    </message>
    <message>
        <source>{where} must be true or false</source>
        <translation>{where} 必須是 true 或 false</translation>
    </message>
    <message>
        <source>{where} must be one of {words}</source>
        <translation>{where} 必須是其中之一：{words}</translation>
    </message>
    <message>
        <source>{where} must be {word}</source>
        <translation>{where} 必須是 {word}</translation>
    </message>
    <message>
        <source>{where} must be a whole number between {low} and {high}</source>
        <translation>{where} 必須是 {low} 到 {high} 之間的整數</translation>
    </message>
    <message>
        <source>{where} must be between {low} and {high}</source>
        <translation>{where} 必須在 {low} 到 {high} 之間</translation>
    </message>
    <message>
        <source>{where} must be a list of at most {most} places</source>
        <translation>{where} 必須是最多 {most} 個位置的清單</translation>
    </message>
    <message>
        <source>{where} must be a list of at most {most} whole numbers</source>
        <translation>{where} 必須是最多 {most} 個整數的清單</translation>
    </message>
    <message>
        <source>{where} must name each particle once</source>
        <translation>{where} 中每個粒子只能出現一次</translation>
    </message>
    <message>
        <source>{where} must be three whole numbers</source>
        <translation>{where} 必須是三個整數</translation>
    </message>
    <message>
        <source>{where} must name three different pictures</source>
        <translation>{where} 必須是三張不同的圖片</translation>
    </message>
    <message>
        <source>{where} must be two numbers</source>
        <translation>{where} 必須是兩個數</translation>
    </message>
    <message>
        <source>{where} must lie within {limit} of zero</source>
        <translation>{where} 與零的距離不得超過 {limit}</translation>
    </message>
    <message numerus="yes">
        <source>relative error, {n} step(s)</source>
        <translation>
            <numerusform>相對誤差，{n} 步</numerusform>
        </translation>
    </message>
    <message>
        <source>data</source>
        <comment>end of the noise axis</comment>
        <translation>資料</translation>
    </message>
    <message>
        <source>noise</source>
        <comment>end of the noise axis</comment>
        <translation>噪聲</translation>
    </message>
    <message>
        <source>σ = {level} is smaller than a cell of the drawing, {cell}: there is nothing finer to learn.</source>
        <translation>σ = {level} 小於圖畫的一格（{cell}）：沒有更細的東西可學。</translation>
    </message>
    <message>
        <source>the drawing is empty: there is nothing to run</source>
        <translation>圖畫是空的：沒有可運行的內容</translation>
    </message>
    <message>
        <source>its points follow the learned field, and nothing is learned in it</source>
        <translation>它的點跟隨學到的場，而場裡還沒學到東西</translation>
    </message>
    <message>
        <source>The prior is not p₁: up to {percent} % of the points can come out in the wrong place.</source>
        <translation>先驗不是 p₁：最多 {percent} % 的點可能落在錯的地方。</translation>
    </message>
    <message>
        <source>The step is longer than the density allows: points are thrown out.</source>
        <translation>步長超過密度所容許的：點會被拋出去。</translation>
    </message>
    <message>
        <source>σ is smaller than a cell of the drawing: the density cannot be finer.</source>
        <translation>σ 小於圖畫的一格：密度無法更細。</translation>
    </message>
    <message>
        <source>Too few steps: even in the true field {share} of the points leave for good.</source>
        <translation>步數太少：即使在真實場中，也有 {share} 的點逃離。</translation>
    </message>
    <message>
        <source>Too few steps: even in the true field points end {times} times as far off as by chance.</source>
        <translation>步數太少：即使在真實場中，點最後的偏差也是純屬偶然時的 {times} 倍。</translation>
    </message>
    <message>
        <source>It starts from the data: no prior, and no step that could be too long.</source>
        <translation>它從資料出發：沒有先驗，也沒有步長會太長。</translation>
    </message>
    <message>
        <source>No step is too long: what would throw a point out is refused.</source>
        <translation>步長不會太長：會把點拋出去的移動都被拒絕。</translation>
    </message>
    <message>
        <source>Without the score there is nothing that a long step could overshoot.</source>
        <translation>沒有分數，步長再長也無從衝過頭。</translation>
    </message>
    <message>
        <source>How long a step may be is not measured while points are guided.</source>
        <translation>引導點時，不測量步長可以多長。</translation>
    </message>
    <message>
        <source>The sampler {name} has no step that could be unstable.</source>
        <translation>取樣器 {name} 沒有會不穩定的步。</translation>
    </message>
    <message>
        <source>given.mask must be true or false</source>
        <translation>given.mask 必須是 true 或 false</translation>
    </message>
    <message>
        <source>{where}.name must be one line of at most {most} characters</source>
        <translation>{where}.name 必須是一行，最多 {most} 個字元</translation>
    </message>
    <message>
        <source>{where} must have 1 to {most} channels</source>
        <translation>{where} 必須有 1 到 {most} 個通道</translation>
    </message>
    <message>
        <source>{where} must lie between -1 and 1</source>
        <translation>{where} 必須在 -1 到 1 之間</translation>
    </message>
    <message>
        <source>given.mask must be 0 or 1 everywhere</source>
        <translation>given.mask 的每一處必須是 0 或 1</translation>
    </message>
    <message>
        <source>{where} has the wrong shape or type</source>
        <translation>{where} 的形狀或型別不對</translation>
    </message>
    <message>
        <source>{where} must have at most {most} pixels a side</source>
        <translation>{where} 每邊最多 {most} 像素</translation>
    </message>
    <message>
        <source>No guidance: choose a part under the sampler’s settings</source>
        <translation>沒有引導：請在取樣器的設定中選一個部分</translation>
    </message>
    <message>
        <source>Guidance of the learned field: train first</source>
        <translation>學到的場的引導：請先訓練</translation>
    </message>
    <message>
        <source>(s − s of a weaker network)</source>
        <translation>(s − 較弱網路的 s)</translation>
    </message>
    <message>
        <source>This network knows no labels: switch on Labels under Learn, then train.</source>
        <translation>這個網路不認得標籤：請在「學習」中開啟「標籤」，再訓練。</translation>
    </message>
    <message>
        <source>Guidance is for Gaussian noise: choose that, or no guidance.</source>
        <translation>引導只適用於高斯噪聲：請選高斯噪聲，或不要引導。</translation>
    </message>
    <message>
        <source>The sampler {name} needs a density, and a guided field has none: choose another.</source>
        <translation>取樣器 {name} 需要密度，而引導後的場沒有密度：請另選一個。</translation>
    </message>
    <message>
        <source>Training the classifier…</source>
        <translation>正在訓練分類器…</translation>
    </message>
    <message>
        <source>Right on {right} % of points; its push is {off} % off.</source>
        <translation>{right} % 的點判對；推力偏差 {off} %。</translation>
    </message>
    <message>
        <source>Autoguidance needs a weak network to lead away from.</source>
        <translation>自引導需要一個弱網路，好從它引開。</translation>
    </message>
    <message>
        <source>Training the weak network…</source>
        <translation>正在訓練弱網路…</translation>
    </message>
    <message>
        <source>The weak network’s score error is {percent} %.</source>
        <translation>弱網路的分數誤差是 {percent} %。</translation>
    </message>
    <message>
        <source>A network with labels is for Gaussian noise: choose that, or no labels.</source>
        <translation>有標籤的網路只適用於高斯噪聲：請選高斯噪聲，或不要標籤。</translation>
    </message>
    <message>
        <source>A network with labels knows at most {most} classes, not {n}.</source>
        <translation>有標籤的網路最多認得 {most} 個類別，不是 {n} 個。</translation>
    </message>
    <message>
        <source>The drawing has no part {part} to be guided to.</source>
        <translation>圖畫裡沒有部分 {part} 可以引向。</translation>
    </message>
    <message>
        <source>The laboratory&apos;s formulas are those of Gaussian noise, and this drawing is under another.</source>
        <translation>實驗室的公式是高斯噪聲的公式，而這幅圖畫用的是另一種噪聲。</translation>
    </message>
    <message>
        <source>Give a picture: open, drop, paste or draw one, or take one of All.</source>
        <translation>請給一張圖片：開啟、拖入、貼上或畫一張，或從「全部」中取一張。</translation>
    </message>
    <message>
        <source>Give the first picture too, or take the other one away to go between two seeds.</source>
        <translation>請也給第一張圖片，或移除另一張，改在兩個種子之間走。</translation>
    </message>
    <message>
        <source>Give the last picture too, or take the other one away to go between two seeds.</source>
        <translation>請也給最後一張圖片，或移除另一張，改在兩個種子之間走。</translation>
    </message>
    <message>
        <source>no marks</source>
        <translation>無特徵</translation>
    </message>
    <message>
        <source>class {name}</source>
        <translation>類別 {name}</translation>
    </message>
    <message>
        <source>it is not an object</source>
        <translation>它不是物件</translation>
    </message>
    <message numerus="yes">
        <source>a {kind}</source>
        <comment>of a programming language&apos;s type</comment>
        <translation>
            <numerusform>{kind} 型</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} should be {wanted}, and is {found}</source>
        <translation>{name} 應為：{wanted}；現為：{found}</translation>
    </message>
    <message>
        <source>a whole number from {least} to {most}</source>
        <translation>{least} 到 {most} 的整數</translation>
    </message>
    <message>
        <source>a number from {least} to {most}</source>
        <translation>{least} 到 {most} 的數</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>one of {words}</source>
        <translation>其中之一：{words}</translation>
    </message>
    <message>
        <source>a list of {least} to {most} entries</source>
        <translation>{least} 到 {most} 項的清單</translation>
    </message>
    <message>
        <source>{name} should hold whole numbers from {least} to {most}</source>
        <translation>{name} 應為 {least} 到 {most} 的整數</translation>
    </message>
    <message>
        <source>{name} should hold numbers from {least} to {most}</source>
        <translation>{name} 應為 {least} 到 {most} 的數</translation>
    </message>
    <message numerus="yes">
        <source>A run of {n} step(s) cannot begin at step {step}.</source>
        <translation>
            <numerusform>{n} 步的運行不能從第 {step} 步開始。</numerusform>
        </translation>
    </message>
    <message>
        <source>A run without noise needs pictures to begin with.</source>
        <translation>沒有噪聲的運行需要圖片作為起點。</translation>
    </message>
    <message>
        <source>The model makes pictures of {height} × {width} pixels, and these are not such.</source>
        <translation>模型產生 {height} × {width} 像素的圖片，而這些不是。</translation>
    </message>
    <message>
        <source>diffusers may have it: pip install &apos;scoreviz[diffusers]&apos;</source>
        <translation>diffusers 可能支援它：pip install &apos;scoreviz[diffusers]&apos;</translation>
    </message>
    <message>
        <source>the network has {n} weights: at most {most} are read</source>
        <translation>網路有 {n} 個權重：最多讀取 {most} 個</translation>
    </message>
    <message>
        <source>the network has no answer ({reason})</source>
        <translation>網路沒有輸出（{reason}）</translation>
    </message>
    <message>
        <source>the network answers with images of another size</source>
        <translation>網路輸出的影像大小不同</translation>
    </message>
    <message>
        <source>diffusers cannot make it ({reason})</source>
        <translation>diffusers 無法建立它（{reason}）</translation>
    </message>
    <message>
        <source>this model knows no class that stands for all</source>
        <translation>這個模型沒有代表全部的類別</translation>
    </message>
    <message>
        <source>models of the hub need huggingface_hub: pip install &apos;scoreviz[hub]&apos;</source>
        <translation>hub 上的模型需要 huggingface_hub：pip install &apos;scoreviz[hub]&apos;</translation>
    </message>
    <message>
        <source>Asking for {model}…</source>
        <translation>正在請求 {model}…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done}／{total}</translation>
    </message>
    <message>
        <source>a name of the hub reads like google/ddpm-cifar10-32</source>
        <translation>hub 上的名稱應像 google/ddpm-cifar10-32</translation>
    </message>
    <message>
        <source>it has no {file} with weights beside it, as diffusers writes them</source>
        <translation>它沒有 diffusers 所寫的那種 {file} 和旁邊的權重</translation>
    </message>
    <message>
        <source>a file of it has {size}: at most 2.5 GB are read</source>
        <translation>它有一個檔案大小為 {size}：最多讀取 2.5 GB</translation>
    </message>
    <message>
        <source>it has {size}, and {free} are free</source>
        <translation>它有 {size}，可用的只有 {free}</translation>
    </message>
    <message>
        <source>its owner lets in only those who asked: log in with huggingface-cli login</source>
        <translation>它只開放給申請過的人：請用 huggingface-cli login 登入</translation>
    </message>
    <message>
        <source>the hub has no such model, or does not show it</source>
        <translation>hub 上沒有這個模型，或不讓人看到</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>沒有回應</translation>
    </message>
    <message>
        <source>the hub could not be reached ({reason})</source>
        <translation>連不上 hub（{reason}）</translation>
    </message>
    <message>
        <source>it could not be fetched ({reason})</source>
        <translation>無法下載（{reason}）</translation>
    </message>
    <message>
        <source>the numbers of a run of images are written as {ending}</source>
        <translation>影像運行的數字要寫成 {ending}</translation>
    </message>
    <message>
        <source>{n} pictures of {height} × {width} in {steps} steps need {size} GB; at most {most} GB are recorded.</source>
        <translation>{n} 張 {height} × {width} 的圖片走 {steps} 步需要 {size} GB；最多記錄 {most} GB。</translation>
    </message>
    <message>
        <source>There is not enough memory for that: make fewer pictures, or take fewer steps.</source>
        <translation>記憶體不夠：請少做幾張圖片，或少走幾步。</translation>
    </message>
    <message>
        <source>it needs {size} of memory, and {free} are free for it</source>
        <translation>它需要 {size} 記憶體，而可用的只有 {free}</translation>
    </message>
    <message>
        <source>It needs {size}, and {more} for each picture</source>
        <translation>它需要 {size}，每張圖片再加 {more}</translation>
    </message>
    <message>
        <source>it is not a model&apos;s folder: it has no {file}</source>
        <translation>這不是模型的資料夾：裡面沒有 {file}</translation>
    </message>
    <message>
        <source>{reason}; {how}</source>
        <translation>{reason}；{how}</translation>
    </message>
    <message>
        <source>there is not enough memory for its weights</source>
        <translation>記憶體不夠放它的權重</translation>
    </message>
    <message>
        <source>The folder has no {file}: 1,000 linear noise levels and a network that answers the noise are taken.</source>
        <translation>資料夾裡沒有 {file}：改用 1,000 個線性的噪聲強度，並當作網路輸出的是噪聲。</translation>
    </message>
    <message>
        <source>it has no weights: {file} is missing</source>
        <translation>它沒有權重：缺少 {file}</translation>
    </message>
    <message>
        <source>classes should hold names of at most 60 letters</source>
        <translation>classes 應為名稱，每個最多 60 個字元</translation>
    </message>
    <message>
        <source>only pictures that end in {endings} are read here</source>
        <translation>這裡只讀取副檔名為 {endings} 的圖片</translation>
    </message>
    <message>
        <source>Drawn</source>
        <comment>a picture that was drawn here</comment>
        <translation>手繪</translation>
    </message>
    <message>
        <source>{name}, scaled to {width} × {height}</source>
        <translation>{name}，縮放為 {width} × {height}</translation>
    </message>
    <message>
        <source>{name}: {wide} × {high} scaled to {width} × {height} in grey</source>
        <translation>{name}：{wide} × {high} 縮放為 {width} × {height}，轉為灰階</translation>
    </message>
    <message>
        <source>{name}: {wide} × {high} scaled to {width} × {height}</source>
        <translation>{name}：{wide} × {high} 縮放為 {width} × {height}</translation>
    </message>
    <message>
        <source>{name}: {wide} × {high}, its middle {w} × {h} scaled to {width} × {height} in grey</source>
        <translation>{name}：{wide} × {high}，中央 {w} × {h} 縮放為 {width} × {height}，轉為灰階</translation>
    </message>
    <message>
        <source>{name}: {wide} × {high}, its middle {w} × {h} scaled to {width} × {height}</source>
        <translation>{name}：{wide} × {high}，中央 {w} × {h} 縮放為 {width} × {height}</translation>
    </message>
    <message>
        <source>no noise left</source>
        <translation>已沒有噪聲</translation>
    </message>
    <message>
        <source>nothing before the first look</source>
        <translation>第一次看之前什麼都沒有</translation>
    </message>
    <message>
        <source>choose a class</source>
        <translation>請選一個類別</translation>
    </message>
    <message>
        <source>is being worked out</source>
        <translation>計算中</translation>
    </message>
    <message>
        <source>whole picture</source>
        <translation>整張圖片</translation>
    </message>
    <message>
        <source>row {row}, column {column}</source>
        <translation>第 {row} 列，第 {column} 行</translation>
    </message>
    <message>
        <source>The plane comes when the pictures are made.</source>
        <translation>圖片產生後，平面才會出現。</translation>
    </message>
    <message>
        <source>A plane needs three pictures: make at least four.</source>
        <translation>平面需要三張圖片：請至少產生四張。</translation>
    </message>
    <message>
        <source>There is no picture {number}: choose three of the {count}.</source>
        <translation>沒有圖片 {number}：請從 {count} 張中選三張。</translation>
    </message>
    <message>
        <source>Your own picture is one of the three, and there is none: open, drop or paste one, or choose others.</source>
        <translation>三張之一是自備圖片，而現在沒有：請開啟、拖入或貼上一張，或選其他圖片。</translation>
    </message>
    <message>
        <source>its betas should lie above 0 and at most at 1</source>
        <translation>它的 betas 應大於 0 且不超過 1</translation>
    </message>
    <message>
        <source>a scheduler with a table of betas, such as DDPMScheduler</source>
        <translation>有 betas 表的排程器，例如 DDPMScheduler</translation>
    </message>
    <message>
        <source>The model has no class {label}: choose another.</source>
        <translation>模型沒有類別 {label}：請另選一個。</translation>
    </message>
    <message>
        <source>Go to a frame of the film, then Branch here: the run stays as it is.</source>
        <translation>移到影片的某一影格，再按「在此分支」：原運行保持不變。</translation>
    </message>
    <message>
        <source>The branch leaves at step {step}, and the run takes {first} to {last}: branch anew.</source>
        <translation>分支從第 {step} 步開始，而運行走第 {first} 到 {last} 步：請重新分支。</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} 或 {other}</translation>
    </message>
    <message>
        <source>a multiple of {n}, as its levels halve it</source>
        <translation>{n} 的倍數，因為每一層都會減半</translation>
    </message>
    <message>
        <source>no network has these numbers ({reason})</source>
        <translation>沒有網路能有這些數字（{reason}）</translation>
    </message>
    <message>
        <source>{kind}, the one architecture that is here</source>
        <translation>{kind}（這裡唯一支援的架構）</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>省略</translation>
    </message>
    <message>
        <source>{word}, the one that is here</source>
        <translation>{word}（這裡唯一支援的）</translation>
    </message>
    <message>
        <source>a list of {n}, as block_out_channels</source>
        <translation>{n} 項的清單，與 block_out_channels 一致</translation>
    </message>
    <message>
        <source>{name} has {kind}: only {one} and {other} are here</source>
        <translation>{name} 含有 {kind}：這裡只支援 {one} 和 {other}</translation>
    </message>
    <message>
        <source>a divisor of every level&apos;s channels</source>
        <translation>每一層通道數的因數</translation>
    </message>
    <message>
        <source>it holds weights that are not finite</source>
        <translation>它含有不是有限數的權重</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>檔案已損壞</translation>
    </message>
    <message>
        <source>this is a pickle, which can run what it likes, and not safetensors</source>
        <translation>這是 pickle，能執行任意程式，而不是 safetensors</translation>
    </message>
    <message>
        <source>this is not a safetensors file</source>
        <translation>這不是 safetensors 檔案</translation>
    </message>
    <message>
        <source>the file is cut short</source>
        <translation>檔案不完整</translation>
    </message>
    <message>
        <source>the file is cut short: its last weights are missing</source>
        <translation>檔案不完整：缺少最後的權重</translation>
    </message>
    <message>
        <source>it could not be read: {reason}</source>
        <translation>無法讀取：{reason}</translation>
    </message>
    <message>
        <source>the place of {name} in it is not told</source>
        <translation>沒有說明 {name} 在其中的位置</translation>
    </message>
    <message>
        <source>{name} holds {kind}, not floating-point numbers</source>
        <translation>{name} 含有 {kind}，不是浮點數</translation>
    </message>
    <message>
        <source>the shape of {name} is not told</source>
        <translation>沒有說明 {name} 的形狀</translation>
    </message>
    <message>
        <source>the size of {name} does not fit its shape</source>
        <translation>{name} 的大小與形狀不符</translation>
    </message>
    <message>
        <source>it is not a file of weights as torch writes them</source>
        <translation>這不是 torch 所寫的權重檔</translation>
    </message>
    <message>
        <source>it is damaged, or holds more than weights, and nothing else is read</source>
        <translation>它已損壞，或含有權重以外的東西，而其他東西不讀取</translation>
    </message>
    <message>
        <source>it does not hold weights by name</source>
        <translation>它的權重沒有名稱</translation>
    </message>
    <message>
        <source>{name} does not hold plain floating-point numbers</source>
        <translation>{name} 含有的不是普通的浮點數</translation>
    </message>
    <message>
        <source>{name} is missing, and {others} more</source>
        <translation>缺少 {name}，還有另外 {others} 個</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>缺少 {name}</translation>
    </message>
    <message>
        <source>{name} is of shape {shape}, and the config asks for {asked}</source>
        <translation>{name} 的形狀是 {shape}，而設定檔要求 {asked}</translation>
    </message>
    <message>
        <source>it holds {name}, which the config&apos;s network does not have</source>
        <translation>它含有 {name}，而設定檔的網路沒有這一項</translation>
    </message>
    <message>
        <source>one number</source>
        <translation>單一個數</translation>
    </message>
    <message>
        <source>files without an ending are not read, only {endings}</source>
        <translation>不讀取沒有副檔名的檔案，只讀取 {endings}</translation>
    </message>
    <message>
        <source>files that end in {ending} are not read, only {endings}</source>
        <translation>不讀取副檔名為 {ending} 的檔案，只讀取 {endings}</translation>
    </message>
    <message>
        <source>Being recorded: step {step} of {steps}</source>
        <translation>記錄中：第 {step} 步，共 {steps} 步</translation>
    </message>
    <message>
        <source>the drawing would have more than {most} layers</source>
        <translation>圖畫會超過 {most} 個圖層</translation>
    </message>
    <message>
        <source>the drawing would have more marks than a file can hold: merge strokes first</source>
        <translation>圖畫的筆跡會超過一個檔案所能容納的：請先合併筆畫</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>高斯</translation>
    </message>
    <message>
        <source>k(u) = exp(−u²/2)/√(2π): only here is −σ s the expected noise</source>
        <translation>k(u) = exp(−u²/2)/√(2π)：只有在這裡，−σ s 才是噪聲的期望值</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>均勻</translation>
    </message>
    <message>
        <source>k(u) = 1/(2√3) where |u| &lt; √3: no slope inside, an edge outside</source>
        <translation>k(u) = 1/(2√3)，其中 |u| &lt; √3：裡面沒有斜率，外緣是陡邊</translation>
    </message>
    <message>
        <source>Laplace</source>
        <translation>Laplace</translation>
    </message>
    <message>
        <source>k(u) = exp(−√2 |u|)/√2: a kink in the middle</source>
        <translation>k(u) = exp(−√2 |u|)/√2：中央有尖角</translation>
    </message>
    <message>
        <source>Student’s t</source>
        <translation>Student t</translation>
    </message>
    <message>
        <source>k(u) ∝ (1 + u²/3)⁻³, ν = 5: rare noise reaches far</source>
        <translation>k(u) ∝ (1 + u²/3)⁻³，ν = 5：罕見的噪聲可達很遠</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>均勻</translation>
    </message>
    <message>
        <source>Denoising learns nothing true under uniform noise: its target is zero, as the noise has no slope inside its edges.</source>
        <translation>去噪在均勻噪聲下學不到真東西：噪聲在邊緣以內沒有斜率，所以目標是零。</translation>
    </message>
    <message>
        <source>This sampler is derived for Gaussian noise: under {noise} noise its points do not follow p_σ.</source>
        <translation>這個取樣器是為高斯噪聲推導的：在「{noise}」噪聲下，它的點不服從 p_σ。</translation>
    </message>
    <message>
        <source>Uniform noise ends in an edge that is steeper than these steps are made for: points are thrown out.</source>
        <translation>均勻噪聲的邊緣比這些步所適合的更陡：點會被拋出去。</translation>
    </message>
    <message>
        <source>Under {noise} noise −σ s is not the expected noise, so a learned score tells nothing of x̂₀, ε̂ and v.</source>
        <translation>在「{noise}」噪聲下，−σ s 不是噪聲的期望值，所以學到的分數說明不了 x̂₀、ε̂ 和 v。</translation>
    </message>
    <message>
        <source>Langevin</source>
        <translation>朗之萬</translation>
    </message>
    <message>
        <source>One noisy point</source>
        <translation>一個帶噪聲的點</translation>
    </message>
    <message>
        <source>Score, and the density it belongs to</source>
        <translation>分數，以及它所屬的密度</translation>
    </message>
    <message>
        <source>Hyvärinen (2005), sec. 2</source>
        <translation>Hyvärinen（2005），第 2 節</translation>
    </message>
    <message>
        <source>Clean point: Tweedie’s formula</source>
        <translation>乾淨的點：Tweedie 公式</translation>
    </message>
    <message>
        <source>Robbins (1956); Efron (2011); Karras et al. (2022), eq. 3</source>
        <translation>Robbins（1956）；Efron（2011）；Karras 等（2022），式 3</translation>
    </message>
    <message>
        <source>Noise: the score, turned round and scaled</source>
        <translation>噪聲：分數反過來再縮放</translation>
    </message>
    <message>
        <source>Vincent (2011), eq. 11; Ho et al. (2020), sec. 3.2</source>
        <translation>Vincent（2011），式 11；Ho 等（2020），3.2 節</translation>
    </message>
    <message>
        <source>Velocity v</source>
        <translation>速度 v</translation>
    </message>
    <message>
        <source>Salimans and Ho (2022), appendix D</source>
        <translation>Salimans 與 Ho（2022），附錄 D</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>學習</translation>
    </message>
    <message>
        <source>Relative error, and the loss</source>
        <translation>相對誤差與損失</translation>
    </message>
    <message>
        <source>under pσ, as “How far off?” has it</source>
        <translation>在 pσ 下，與「差多少？」相同</translation>
    </message>
    <message>
        <source>{error} after {steps} steps;  training loss {loss}</source>
        <translation>{steps} 步後 {error}；訓練損失 {loss}</translation>
    </message>
    <message>
        <source>Explicit score matching, ESM</source>
        <translation>顯式分數匹配，ESM</translation>
    </message>
    <message>
        <source>Hyvärinen (2005), eq. 2</source>
        <translation>Hyvärinen（2005），式 2</translation>
    </message>
    <message>
        <source>at σ = {at}:  {esm} ± {esm_error}</source>
        <translation>σ = {at} 時：{esm} ± {esm_error}</translation>
    </message>
    <message>
        <source>Implicit score matching, ISM</source>
        <translation>隱式分數匹配，ISM</translation>
    </message>
    <message>
        <source>Hyvärinen (2005), theorem 1</source>
        <translation>Hyvärinen（2005），定理 1</translation>
    </message>
    <message>
        <source>at σ = {at}:  {ism} ± {ism_error}</source>
        <translation>σ = {at} 時：{ism} ± {ism_error}</translation>
    </message>
    <message>
        <source>Denoising score matching, DSM</source>
        <translation>去噪分數匹配，DSM</translation>
    </message>
    <message>
        <source>Vincent (2011), eq. 11</source>
        <translation>Vincent（2011），式 11</translation>
    </message>
    <message>
        <source>at σ = {at}:  {dsm} ± {dsm_error}</source>
        <translation>σ = {at} 時：{dsm} ± {dsm_error}</translation>
    </message>
    <message>
        <source>Trace by random signs: Hutchinson’s estimate</source>
        <translation>用隨機正負號求跡：Hutchinson 估計</translation>
    </message>
    <message>
        <source>Hutchinson (1989); Song et al. (2019), sec. 3.1</source>
        <translation>Hutchinson（1989）；Song 等（2019），3.1 節</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>取樣</translation>
    </message>
    <message>
        <source>Langevin step</source>
        <translation>朗之萬步</translation>
    </message>
    <message>
        <source>Durmus and Moulines (2017); Song and Ermon (2019), sec. 2.2, whose ε is 2h</source>
        <translation>Durmus 與 Moulines（2017）；Song 與 Ermon（2019），2.2 節，其中的 ε 是 2h</translation>
    </message>
    <message>
        <source>at σ = {level}:  h = {h},  √(2h) = {shake};  stable up to h = {limit}</source>
        <translation>σ = {level} 時：h = {h}，√(2h) = {shake}；穩定到 h = {limit}</translation>
    </message>
    <message>
        <source>Ho et al. (2020), eq. 4; Song et al. (2021), appendix B</source>
        <translation>Ho 等（2020），式 4；Song 等（2021），附錄 B</translation>
    </message>
    <message>
        <source>Reverse SDE</source>
        <translation>逆向 SDE</translation>
    </message>
    <message>
        <source>Anderson (1982); Song et al. (2021), eq. 6</source>
        <translation>Anderson（1982）；Song 等（2021），式 6</translation>
    </message>
    <message>
        <source>Probability-flow ODE</source>
        <translation>機率流 ODE</translation>
    </message>
    <message>
        <source>Song et al. (2021), eq. 13</source>
        <translation>Song 等（2021），式 13</translation>
    </message>
    <message>
        <source>Step of DDIM (η = 0) and of DDPM (η = 1)</source>
        <translation>DDIM（η = 0）與 DDPM（η = 1）的一步</translation>
    </message>
    <message>
        <source>Song, Meng and Ermon (2021), eqs. 12 and 16; Ho et al. (2020), eq. 7</source>
        <translation>Song、Meng 與 Ermon（2021），式 12、16；Ho 等（2020），式 7</translation>
    </message>
    <message>
        <source>Guidance by a classifier</source>
        <translation>由分類器引導</translation>
    </message>
    <message>
        <source>Song et al. (2021), eq. 14; Dhariwal and Nichol (2021), sec. 4</source>
        <translation>Song 等（2021），式 14；Dhariwal 與 Nichol（2021），第 4 節</translation>
    </message>
    <message>
        <source>to “{part}”:  p(k | y) = {share},  w = {w}</source>
        <translation>往「{part}」：p(k | y) = {share}，w = {w}</translation>
    </message>
    <message>
        <source>Probability flow</source>
        <translation>機率流</translation>
    </message>
    <message>
        <source>Annealed Langevin</source>
        <translation>退火朗之萬</translation>
    </message>
    <message>
        <source>Predictor–corrector</source>
        <translation>預測–校正</translation>
    </message>
    <message>
        <source>Forward process</source>
        <translation>前向過程</translation>
    </message>
    <message>
        <source>{lane}: {settings}</source>
        <translation>{lane}：{settings}</translation>
    </message>
    <message>
        <source>the numbers of a run are written as {one} or {other}</source>
        <translation>運行的數字要寫成 {one} 或 {other}</translation>
    </message>
    <message>
        <source>Euler–Maruyama</source>
        <translation>Euler–Maruyama</translation>
    </message>
    <message>
        <source>stochastic Heun</source>
        <translation>隨機 Heun</translation>
    </message>
    <message>
        <source>second order</source>
        <translation>二階</translation>
    </message>
    <message>
        <source>score off</source>
        <translation>不用分數</translation>
    </message>
    <message>
        <source>noise off</source>
        <translation>不加噪聲</translation>
    </message>
    <message>
        <source>one row’s coefficients</source>
        <translation>單列的係數</translation>
    </message>
    <message>
        <source>true field</source>
        <translation>真實場</translation>
    </message>
    <message>
        <source>learned field</source>
        <translation>學到的場</translation>
    </message>
    <message>
        <source>step&#xa0;{step} learned field</source>
        <translation>第&#xa0;{step}&#xa0;步學到的場</translation>
    </message>
    <message>
        <source>same true field</source>
        <translation>同一個真實場</translation>
    </message>
    <message>
        <source>same learned field</source>
        <translation>同一個學到的場</translation>
    </message>
    <message>
        <source>same step&#xa0;{step} learned field</source>
        <translation>同為第&#xa0;{step}&#xa0;步學到的場</translation>
    </message>
    <message>
        <source>{noise} noise</source>
        <translation>噪聲：{noise}</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>種子 {seed}</translation>
    </message>
    <message>
        <source>same seed {seed}</source>
        <translation>相同種子 {seed}</translation>
    </message>
    <message>
        <source>{n} points in each</source>
        <translation>各 {n} 個點</translation>
    </message>
    <message>
        <source>{n} points in each, which start where their sampler does</source>
        <translation>各 {n} 個點，從各自取樣器的起點出發</translation>
    </message>
    <message>
        <source>{n} starting points</source>
        <translation>{n} 個起點</translation>
    </message>
    <message>
        <source>Same {n} starting points</source>
        <translation>相同的 {n} 個起點</translation>
    </message>
    <message>
        <source>same {n} starting points</source>
        <translation>相同的 {n} 個起點</translation>
    </message>
    <message>
        <source>Between the clouds of lanes:  {pairs}</source>
        <translation>各運行的點雲之間：{pairs}</translation>
    </message>
    <message>
        <source>Between the clouds of lanes:  {pairs}; two true sets {floor}</source>
        <translation>各運行的點雲之間：{pairs}；兩組真實樣本 {floor}</translation>
    </message>
    <message>
        <source>{one} and {other}&#xa0;&#xa0;{distance}</source>
        <translation>{one} 與 {other}&#xa0;&#xa0;{distance}</translation>
    </message>
    <message>
        <source>one level, σ&#xa0;{sigma}</source>
        <translation>單一強度，σ&#xa0;{sigma}</translation>
    </message>
    <message numerus="yes">
        <source>{n}&#xa0;level(s)</source>
        <translation>
            <numerusform>{n}&#xa0;個強度</numerusform>
        </translation>
    </message>
    <message>
        <source>autoguidance {weight}</source>
        <translation>自引導 {weight}</translation>
    </message>
    <message>
        <source>towards {part} {weight}</source>
        <translation>引向 {part}，{weight}</translation>
    </message>
    <message>
        <source>towards no part {weight}</source>
        <translation>不引向任何部分，{weight}</translation>
    </message>
    <message>
        <source>known {axis}&#xa0;=&#xa0;{value}, {n}&#xa0;times</source>
        <translation>已知 {axis}&#xa0;=&#xa0;{value}，{n}&#xa0;次</translation>
    </message>
    <message>
        <source>known {axis}&#xa0;=&#xa0;{value}</source>
        <translation>已知 {axis}&#xa0;=&#xa0;{value}</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>測量中…</translation>
    </message>
    <message>
        <source>No shares: noise has no parts</source>
        <translation>沒有佔比：噪聲沒有部分</translation>
    </message>
    <message>
        <source>Sliced Wasserstein</source>
        <translation>切片 Wasserstein</translation>
    </message>
    <message>
        <source>Mean discrepancy</source>
        <translation>平均差異</translation>
    </message>
    <message>
        <source>Distance to truth</source>
        <translation>與真實的距離</translation>
    </message>
    <message>
        <source>two true sets</source>
        <translation>兩組真實樣本</translation>
    </message>
    <message>
        <source>true</source>
        <comment>what a tick stands for</comment>
        <translation>真實</translation>
    </message>
    <message>
        <source>Lane {number} of {all}…</source>
        <translation>運行 {number}／{all}…</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>運行中…</translation>
    </message>
    <message>
        <source>{lane} its branch</source>
        <translation>{lane} 的分支</translation>
    </message>
    <message>
        <source>One noise level</source>
        <translation>單一噪聲強度</translation>
    </message>
    <message>
        <source>True density, one noise level</source>
        <translation>真實密度，單一噪聲強度</translation>
    </message>
    <message>
        <source>Falling noise levels</source>
        <translation>遞減的噪聲強度</translation>
    </message>
    <message>
        <source>Ancestral</source>
        <translation>祖先取樣</translation>
    </message>
    <message>
        <source>Implicit</source>
        <translation>隱式</translation>
    </message>
    <message>
        <source>Stochastic Heun</source>
        <translation>隨機 Heun</translation>
    </message>
    <message>
        <source>Reverse SDE, corrected</source>
        <translation>逆向 SDE，經校正</translation>
    </message>
    <message>
        <source>The drawing under noise</source>
        <translation>加了噪聲的圖畫</translation>
    </message>
    <message>
        <source>Starts evenly on the page, so its first steps are burn-in.</source>
        <translation>在頁面上均勻出發，所以最初幾步是預燒期。</translation>
    </message>
    <message>
        <source>towards {part}</source>
        <translation>引向 {part}</translation>
    </message>
    <message>
        <source>classifier towards {part}</source>
        <translation>分類器引向 {part}</translation>
    </message>
    <message>
        <source>classifier-free towards {part}</source>
        <translation>無分類器引向 {part}</translation>
    </message>
    <message numerus="yes">
        <source>{n} left for good</source>
        <translation>
            <numerusform>{n} 個逃離</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of them</source>
        <comment>noise levels</comment>
        <translation>
            <numerusform>共 {n} 個</numerusform>
        </translation>
    </message>
    <message>
        <source>churn {value}</source>
        <translation>攪動 {value}</translation>
    </message>
    <message>
        <source>ratio {value}</source>
        <translation>比值 {value}</translation>
    </message>
    <message>
        <source>without score</source>
        <translation>不用分數</translation>
    </message>
    <message>
        <source>without noise</source>
        <translation>不加噪聲</translation>
    </message>
    <message>
        <source>with the coefficients of one row</source>
        <translation>使用單獨一列的係數</translation>
    </message>
    <message>
        <source>away from a smaller network</source>
        <translation>遠離較小的網路</translation>
    </message>
    <message>
        <source>away from a younger network</source>
        <translation>遠離較早的網路</translation>
    </message>
    <message>
        <source>Shown at t = 1 in the process’s own frame, x = α x₀ + σ ε with α = {alpha}, σ = {sigma}.</source>
        <translation>以過程自己的座標系顯示於 t = 1：x = α x₀ + σ ε，α = {alpha}，σ = {sigma}。</translation>
    </message>
    <message>
        <source>There are one to {most} lanes, not {n}.</source>
        <translation>並列的運行可有 1 到 {most} 個，不能有 {n} 個。</translation>
    </message>
    <message>
        <source>The network at step {step} was not kept: choose another, or the newest.</source>
        <translation>沒有保留第 {step} 步的網路：請另選一個，或選最新的。</translation>
    </message>
    <message>
        <source>“{layer}” is hidden or empty: it has no share.</source>
        <translation>「{layer}」已隱藏或是空的：它沒有佔比。</translation>
    </message>
    <message>
        <source>One layer alone is the whole drawing: its share is 100 %.</source>
        <translation>單獨一個圖層就是整幅圖畫：它的佔比是 100 %。</translation>
    </message>
    <message>
        <source>Layer</source>
        <comment>of a drawing</comment>
        <translation>圖層</translation>
    </message>
    <message numerus="yes">
        <source>{layer} copy</source>
        <comment>the name of a copied layer</comment>
        <translation>
            <numerusform>{layer} 副本</numerusform>
        </translation>
    </message>
    <message>
        <source>A drawing has at least one layer: clear the page instead.</source>
        <translation>圖畫至少有一個圖層：請改為清空頁面。</translation>
    </message>
    <message>
        <source>There can be at most {most} layers: merge or delete some first.</source>
        <translation>最多可有 {most} 個圖層：請先合併或刪除幾個。</translation>
    </message>
    <message>
        <source>The layers would hold more marks than a file can: merge some first.</source>
        <translation>圖層的筆跡會超過一個檔案所能容納的：請先合併幾個圖層。</translation>
    </message>
    <message>
        <source>all</source>
        <comment>noise levels</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>目標函數</translation>
    </message>
    <message>
        <source>Predicts</source>
        <translation>預測</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>過程</translation>
    </message>
    <message>
        <source>Noise levels</source>
        <translation>噪聲強度</translation>
    </message>
    <message>
        <source>One noisy point: dots are the clean points that may be behind it, larger where likelier.</source>
        <translation>一個帶噪聲的點：小圓點是它背後可能的乾淨的點，越可能就越大。</translation>
    </message>
    <message>
        <source>One arrow in four units</source>
        <translation>一支箭頭，四種單位</translation>
    </message>
    <message>
        <source>All that is known of one noisy point, each line another form of the same arrow.</source>
        <translation>關於一個帶噪聲的點所知的一切，每一行都是同一支箭頭的另一種形式。</translation>
    </message>
    <message>
        <source>Puts the figures of the probe on the clipboard as text.</source>
        <translation>把探針的數值以文字放進剪貼簿。</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>圖釘</translation>
    </message>
    <message>
        <source>Leaves a mark where the probe is, to come back to.</source>
        <translation>在探針處留下記號，之後可以回來。</translation>
    </message>
    <message>
        <source>Put the probe away</source>
        <translation>收起探針</translation>
    </message>
    <message>
        <source>Takes the probe off the canvas.</source>
        <translation>把探針從畫布上拿走。</translation>
    </message>
    <message>
        <source>The noisy point</source>
        <translation>帶噪聲的點</translation>
    </message>
    <message>
        <source>Where the probe is: a clean point and noise, of which only the sum is seen.</source>
        <translation>探針在哪裡：乾淨的點加噪聲，看得到的只有兩者之和。</translation>
    </message>
    <message>
        <source>How much noise the probe’s point holds; typing it moves along the noise axis.</source>
        <translation>探針的點含有多少噪聲；輸入數字就沿噪聲軸移動。</translation>
    </message>
    <message>
        <source>The mean of all clean points that may be behind this noisy one, by their weights.</source>
        <translation>這個帶噪聲的點背後所有可能的乾淨的點，按權重的平均。</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪聲</translation>
    </message>
    <message>
        <source>The mean of the noise that may be in the point: the score, turned round and times σ.</source>
        <translation>點中可能含有的噪聲的平均：分數反過來，再乘 σ。</translation>
    </message>
    <message>
        <source>The slope of the log density at the noisy point.</source>
        <translation>帶噪聲的點處，對數密度的斜率。</translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>A mixture of noise and clean point, in the process’s own frame.</source>
        <translation>噪聲與乾淨的點的混合，用過程自己的座標。</translation>
    </message>
    <message>
        <source>How likely each part of the drawing is to have made this noisy point, exactly.</source>
        <translation>圖畫各部分造出這個帶噪聲的點的機率，精確計算。</translation>
    </message>
    <message>
        <source>One draw gives one arrow to one clean point; the mean of all of them is the score.</source>
        <translation>抽一次，得到一支指向一個乾淨的點的箭頭；全部的平均就是分數。</translation>
    </message>
    <message>
        <source>Draws other clean points that may be behind the noisy one.</source>
        <translation>另外抽取帶噪聲的點背後可能的乾淨的點。</translation>
    </message>
    <message>
        <source>Its path</source>
        <translation>它的路徑</translation>
    </message>
    <message>
        <source>Where the flow leads this point: to data one way, to noise the other.</source>
        <translation>流把這個點帶到哪裡：一頭是資料，另一頭是噪聲。</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>none</source>
        <comment>labels</comment>
        <translation>無</translation>
    </message>
    <message>
        <source>the parts, {share} left out</source>
        <translation>各部分，略去 {share}</translation>
    </message>
    <message>
        <source>One layer: all classes together</source>
        <translation>單一圖層：所有類別合在一起</translation>
    </message>
    <message>
        <source>Classes are numbered, without names</source>
        <translation>類別有編號，沒有名稱</translation>
    </message>
    <message>
        <source>A JPEG is not exact</source>
        <translation>JPEG 不精確</translation>
    </message>
    <message>
        <source>All classes together, and not exact</source>
        <translation>所有類別合在一起，且不精確</translation>
    </message>
    <message>
        <source>Ink in 16 steps of darkness</source>
        <translation>墨跡分 16 級深淺</translation>
    </message>
    <message>
        <source>All classes together, ink in 16 steps</source>
        <translation>所有類別合在一起，墨跡分 16 級</translation>
    </message>
    <message>
        <source>A hidden layer is left out</source>
        <translation>略去一個隱藏的圖層</translation>
    </message>
    <message numerus="yes">
        <source>{n} hidden layers are left out</source>
        <translation>
            <numerusform>略去 {n} 個隱藏的圖層</numerusform>
        </translation>
    </message>
    <message>
        <source>the drawing has so much detail that it takes {size} MB, and an SVG has at most {most} MB: write a PNG</source>
        <translation>圖畫的細節太多，需要 {size} MB，而 SVG 最多 {most} MB：請改寫成 PNG</translation>
    </message>
    <message>
        <source>Trained at σ = {low} to {high} only; the error is the mean over σ = {first} to {last}.</source>
        <translation>只在 σ = {low} 到 {high} 訓練；誤差是 σ = {first} 到 {last} 的平均。</translation>
    </message>
    <message>
        <source>There is no layer below this one.</source>
        <translation>這個圖層下面沒有圖層。</translation>
    </message>
    <message>
        <source>Show both layers before they are merged.</source>
        <translation>請先顯示兩個圖層，再合併。</translation>
    </message>
    <message>
        <source>“{layer}” has no strokes to merge.</source>
        <translation>「{layer}」沒有筆畫可以合併。</translation>
    </message>
    <message>
        <source>{where} has weight {weight}, and its Gaussians {gaussians}</source>
        <translation>{where} 的權重是 {weight}，而它的高斯合計是 {gaussians}</translation>
    </message>
    <message>
        <source>{where} has no weight</source>
        <translation>{where} 沒有權重</translation>
    </message>
    <message>
        <source>no class</source>
        <comment>name of a layer</comment>
        <translation>無類別</translation>
    </message>
    <message>
        <source>&quot;classes&quot; is not a list of 1 to {most}</source>
        <translation>「classes」不是 1 到 {most} 項的清單</translation>
    </message>
    <message>
        <source>class {number}</source>
        <translation>類別 {number}</translation>
    </message>
    <message>
        <source>{where} is not an object with name, weight, colour and gaussians</source>
        <translation>{where} 不是含有 name、weight、colour 和 gaussians 的物件</translation>
    </message>
    <message>
        <source>its classes have {held} Gaussians, and it has {all}</source>
        <translation>它的類別有 {held} 個高斯，而它有 {all} 個</translation>
    </message>
    <message>
        <source>{where} has no name</source>
        <translation>{where} 沒有名稱</translation>
    </message>
    <message>
        <source>{where} has no weight above 0</source>
        <translation>{where} 沒有大於 0 的權重</translation>
    </message>
    <message>
        <source>the colour of {where} is no number from 0 to {most}</source>
        <translation>{where} 的顏色不是 0 到 {most} 的數</translation>
    </message>
    <message>
        <source>{where} does not say how many Gaussians it has</source>
        <translation>{where} 沒有說明它有幾個高斯</translation>
    </message>
    <message>
        <source>the class &quot;{name}&quot;</source>
        <translation>類別「{name}」</translation>
    </message>
    <message>
        <source>a JSON file</source>
        <translation>JSON 檔案</translation>
    </message>
    <message>
        <source>it is not an object with means, covariances and weights</source>
        <translation>它不是含有 means、covariances 和 weights 的物件</translation>
    </message>
    <message>
        <source>it has no &quot;{key}&quot;</source>
        <translation>它沒有「{key}」</translation>
    </message>
    <message>
        <source>&quot;{key}&quot; is not a list</source>
        <translation>「{key}」不是清單</translation>
    </message>
    <message>
        <source>&quot;{key}&quot; has {n} entries: at most {most} are read</source>
        <translation>「{key}」有 {n} 項：最多讀取 {most} 項</translation>
    </message>
    <message>
        <source>{where} should be two numbers, and is {found}</source>
        <translation>{where} 應為兩個數；現為：{found}</translation>
    </message>
    <message>
        <source>{where} should be two rows of two numbers, and is {found}</source>
        <translation>{where} 應為兩列，每列兩個數；現為：{found}</translation>
    </message>
    <message>
        <source>a list of {n}</source>
        <translation>{n} 項的清單</translation>
    </message>
    <message>
        <source>not a list</source>
        <translation>不是清單</translation>
    </message>
    <message>
        <source>{where} holds something that is not a number</source>
        <translation>{where} 含有不是數的東西</translation>
    </message>
    <message>
        <source>{where} holds a number beyond {most}</source>
        <translation>{where} 含有超過 {most} 的數</translation>
    </message>
    <message>
        <source>it has no Gaussians</source>
        <translation>它沒有高斯</translation>
    </message>
    <message>
        <source>it has {means} means, {covariances} covariances and {weights} weights, and the counts should be the same</source>
        <translation>它有 {means} 個平均值、{covariances} 個共變異數和 {weights} 個權重，而個數應該相同</translation>
    </message>
    <message>
        <source>weight {number} is negative</source>
        <translation>第 {number} 個權重是負的</translation>
    </message>
    <message>
        <source>its weights are all zero</source>
        <translation>它的權重全是零</translation>
    </message>
    <message>
        <source>covariance {number} is not symmetric: {first} and {second}</source>
        <translation>第 {number} 個共變異數不對稱：{first} 和 {second}</translation>
    </message>
    <message>
        <source>covariance {number} is not positive definite</source>
        <translation>第 {number} 個共變異數不是正定的</translation>
    </message>
    <message>
        <source>covariance {number} is too thin: its variances differ by more than {most} times</source>
        <translation>第 {number} 個共變異數太細長：它的變異數相差超過 {most} 倍</translation>
    </message>
    <message>
        <source>it is smaller than {least} as a whole</source>
        <translation>它整體小於 {least}</translation>
    </message>
    <message>
        <source>covariance {number} is too small beside the whole: a thousandth of its width is the least</source>
        <translation>第 {number} 個共變異數相對整體太小：至少要有整體寬度的千分之一</translation>
    </message>
    <message>
        <source>The flow is that of Gaussian noise: choose that</source>
        <translation>流只適用於高斯噪聲：請選高斯噪聲</translation>
    </message>
    <message>
        <source>variance exploding</source>
        <translation>變異數爆炸</translation>
    </message>
    <message>
        <source>variance preserving</source>
        <translation>變異數保持</translation>
    </message>
    <message>
        <source>One axis for the whole program: data at the left, noise at the right; generating goes left.</source>
        <translation>整個程式共用一條軸：左邊是資料，右邊是噪聲；生成往左走。</translation>
    </message>
    <message>
        <source>Playhead</source>
        <translation>播放頭</translation>
    </message>
    <message>
        <source>The noise level that the canvas shows: drag it, or type a number.</source>
        <translation>畫布所示的噪聲強度：可以拖動，也可以輸入數字。</translation>
    </message>
    <message>
        <source>Strip of densities</source>
        <translation>密度長條</translation>
    </message>
    <message>
        <source>The density of noisy data at each noise level, from the drawing to noise.</source>
        <translation>各噪聲強度下有噪聲資料的密度，從圖畫直到噪聲。</translation>
    </message>
    <message>
        <source>Error along the axis</source>
        <translation>沿軸的誤差</translation>
    </message>
    <message>
        <source>The network’s relative error at each noise level: high where it is weak.</source>
        <translation>網路在各噪聲強度下的相對誤差：高的地方就是它弱的地方。</translation>
    </message>
    <message>
        <source>Unit of the axis</source>
        <translation>軸的單位</translation>
    </message>
    <message>
        <source>What the axis is even in: time, noise level or signal to noise.</source>
        <translation>軸按什麼均勻：時間、噪聲強度或訊噪比。</translation>
    </message>
    <message>
        <source>The axis is even in the time of the process, 0 for data, 1 for noise.</source>
        <translation>軸按過程的時間均勻，0 是資料，1 是噪聲。</translation>
    </message>
    <message>
        <source>The axis is even in the logarithm of the noise level.</source>
        <translation>軸按噪聲強度的對數均勻。</translation>
    </message>
    <message>
        <source>The axis is even in the logarithm of signal over noise.</source>
        <translation>軸按訊噪比的對數均勻。</translation>
    </message>
    <message>
        <source>Sampling step</source>
        <translation>取樣的一步</translation>
    </message>
    <message>
        <source>The axis is even in the steps of the run, as they are taken.</source>
        <translation>軸按運行所走的步均勻。</translation>
    </message>
    <message>
        <source>Noise process</source>
        <translation>噪聲過程</translation>
    </message>
    <message>
        <source>How much signal is left and how much noise is added at each time.</source>
        <translation>每個時間還剩多少訊號，加了多少噪聲。</translation>
    </message>
    <message>
        <source>Variance exploding</source>
        <translation>變異數爆炸</translation>
    </message>
    <message>
        <source>The signal stays and the noise grows by one factor each bit of time.</source>
        <translation>訊號不變，噪聲隨時間按固定倍數增長。</translation>
    </message>
    <message>
        <source>Variance preserving</source>
        <translation>變異數保持</translation>
    </message>
    <message>
        <source>The signal fades as noise comes, so that the variance stays near one.</source>
        <translation>噪聲增加時訊號減弱，變異數保持在一附近。</translation>
    </message>
    <message>
        <source>DDPM’s table</source>
        <translation>DDPM 的表</translation>
    </message>
    <message>
        <source>Noise is added in T steps, each with a β of its own from a table.</source>
        <translation>噪聲分 T 步加入，每一步有表中自己的 β。</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>餘弦</translation>
    </message>
    <message>
        <source>The signal fades along a cosine: more of the time is spent at middle noise levels.</source>
        <translation>訊號沿餘弦減弱：更多時間花在中等噪聲強度。</translation>
    </message>
    <message>
        <source>As variance preserving, with less noise at every time before the end.</source>
        <translation>與變異數保持相同，但在終點之前噪聲總是較少。</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>流</translation>
    </message>
    <message>
        <source>A straight line from each clean point to its noise.</source>
        <translation>從每個乾淨的點到它的噪聲的一條直線。</translation>
    </message>
    <message>
        <source>Steps of the table</source>
        <translation>表的步數</translation>
    </message>
    <message>
        <source>How many steps DDPM’s table has: too few leave the end far from pure noise.</source>
        <translation>DDPM 的表有多少步：太少，終點就離純噪聲還遠。</translation>
    </message>
    <message>
        <source>Shape of the noise</source>
        <translation>噪聲的形狀</translation>
    </message>
    <message>
        <source>The density of the noise; for the Gaussian alone the score is the expected noise turned round.</source>
        <translation>噪聲的密度；只有高斯噪聲，分數才是反過來的期望噪聲。</translation>
    </message>
    <message>
        <source>Gaussian noise</source>
        <translation>高斯噪聲</translation>
    </message>
    <message>
        <source>Only for this noise is the score the same as the expected noise.</source>
        <translation>只有這種噪聲，分數才等同於期望的噪聲。</translation>
    </message>
    <message>
        <source>Uniform noise</source>
        <translation>均勻噪聲</translation>
    </message>
    <message>
        <source>No slope inside and an edge outside: denoising has nothing to learn from.</source>
        <translation>裡面沒有斜率，外緣是陡邊：去噪沒有東西可學。</translation>
    </message>
    <message>
        <source>Laplace noise</source>
        <translation>Laplace 噪聲</translation>
    </message>
    <message>
        <source>A kink in the middle: the target of denoising has one length everywhere.</source>
        <translation>中間有一個尖角：去噪的目標到處一樣長。</translation>
    </message>
    <message>
        <source>Student’s t noise</source>
        <translation>Student t 噪聲</translation>
    </message>
    <message>
        <source>Rare noise reaches far: the target stays small for points far out.</source>
        <translation>罕見的噪聲會到很遠：遠處的點，目標仍然很小。</translation>
    </message>
    <message>
        <source>At which noise levels the network is taught: all, a range, or only one.</source>
        <translation>網路在哪些噪聲強度下學習：全部、一段，或只有一個。</translation>
    </message>
    <message>
        <source>Noise level of training</source>
        <translation>訓練的噪聲強度</translation>
    </message>
    <message>
        <source>The noise level at which the network is taught, or an end of the range.</source>
        <translation>網路學習的噪聲強度，或那一段的一端。</translation>
    </message>
    <message>
        <source>Noise level and step</source>
        <translation>噪聲強度與步數</translation>
    </message>
    <message>
        <source>The noise of what is shown, over its signal, and which step of the run it is.</source>
        <translation>所示畫面的噪聲與訊號之比，以及這是運行的第幾步。</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>餘弦</translation>
    </message>
    <message>
        <source>flow</source>
        <translation>流</translation>
    </message>
    <message>
        <source>A noise level must be a number above zero.</source>
        <translation>噪聲強度必須是大於零的數。</translation>
    </message>
    <message>
        <source>Denoising</source>
        <translation>去噪</translation>
    </message>
    <message>
        <source>Stable target</source>
        <translation>穩定目標</translation>
    </message>
    <message>
        <source>Target score</source>
        <translation>目標分數</translation>
    </message>
    <message>
        <source>Explicit</source>
        <translation>顯式</translation>
    </message>
    <message>
        <source>Implicit, exact trace</source>
        <translation>隱式，精確跡</translation>
    </message>
    <message>
        <source>Implicit, random signs</source>
        <translation>隱式，隨機正負號</translation>
    </message>
    <message>
        <source>Sliced</source>
        <translation>切片</translation>
    </message>
    <message>
        <source>Sliced, less variance</source>
        <translation>切片，低變異數</translation>
    </message>
    <message>
        <source>EDM’s mixture</source>
        <translation>EDM 的混合</translation>
    </message>
    <message>
        <source>noise ε</source>
        <translation>噪聲 ε</translation>
    </message>
    <message>
        <source>clean point x₀</source>
        <translation>乾淨的點 x₀</translation>
    </message>
    <message>
        <source>velocity v</source>
        <translation>速度 v</translation>
    </message>
    <message>
        <source>flow ε − x₀</source>
        <translation>流 ε − x₀</translation>
    </message>
    <message>
        <source>score</source>
        <translation>分數</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>the drawing is empty</source>
        <translation>圖畫是空的</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>圖畫</translation>
    </message>
    <message>
        <source>the drawing is empty: there is nothing to keep</source>
        <translation>圖畫是空的：沒有可保留的內容</translation>
    </message>
    <message>
        <source>the gallery holds {most} targets: remove one first</source>
        <translation>圖庫已有 {most} 個目標分佈：請先移除一個</translation>
    </message>
    <message>
        <source>What was done of this lesson is not known any more: {reason}.</source>
        <translation>這一課做過什麼已無從得知：{reason}。</translation>
    </message>
    <message>
        <source>it could not be made: {reason}</source>
        <translation>無法產生：{reason}</translation>
    </message>
    <message>
        <source>it could not be removed: {reason}</source>
        <translation>無法移除：{reason}</translation>
    </message>
    <message>
        <source>it is not what this version writes</source>
        <translation>內容不是這個版本所寫的</translation>
    </message>
    <message>
        <source>only an SVG that scoreviz exported is read without the window: save it as PNG, or open it there</source>
        <translation>不開視窗時，只讀取 scoreviz 匯出的 SVG：請存成 PNG，或在視窗中開啟</translation>
    </message>
    <message>
        <source>it is not as scoreviz wrote it: open it in the window</source>
        <translation>它與 scoreviz 所寫的不同：請在視窗中開啟</translation>
    </message>
    <message>
        <source>Distance to the truth {distance[0]} against {distance[1]}; two true sets are {floor[0]} apart.</source>
        <translation>與真實的距離 {distance[0]} 對 {distance[1]}；兩組真實樣本相距 {floor[0]}。</translation>
    </message>
    <message>
        <source>Langevin beside annealed Langevin</source>
        <translation>朗之萬與退火朗之萬並列</translation>
    </message>
    <message>
        <source>At one low noise level the two parts keep the points they began with; falling levels let the shares settle.</source>
        <translation>在單一的低噪聲強度下，兩個部分各留住起初的點；強度遞減，佔比才會穩定下來。</translation>
    </message>
    <message>
        <source>Points in the part that should have 80 %: {share[0]} against {share[1]}.</source>
        <translation>應佔 80 % 的部分裡的點：{share[0]} 對 {share[1]}。</translation>
    </message>
    <message>
        <source>SDE beside ODE</source>
        <translation>SDE 與 ODE 並列</translation>
    </message>
    <message>
        <source>The same cloud at every time, by other ways: chance makes each path long, the flow draws it smooth.</source>
        <translation>每個時刻的點雲相同，走的路不同：隨機使每條路徑變長，流把它畫得平滑。</translation>
    </message>
    <message>
        <source>Mean way {length[0]} against {length[1]}; distance to the truth {distance[0]} against {distance[1]}, and two true sets are {floor[0]} apart.</source>
        <translation>平均路程 {length[0]} 對 {length[1]}；與真實的距離 {distance[0]} 對 {distance[1]}，兩組真實樣本相距 {floor[0]}。</translation>
    </message>
    <message>
        <source>Euler beside Heun beside DPM-Solver++, eight steps</source>
        <translation>Euler、Heun 與 DPM-Solver++ 並列，八步</translation>
    </message>
    <message>
        <source>With eight steps the order of the solver is seen; Heun asks the field twice a step, the others once.</source>
        <translation>只走八步，就看得出求解器的階數；Heun 每步問場兩次，其他的問一次。</translation>
    </message>
    <message>
        <source>Distance to the truth {distance[0]} against {distance[1]} against {distance[2]}; two true sets are {floor[0]} apart.</source>
        <translation>與真實的距離 {distance[0]} 對 {distance[1]} 對 {distance[2]}；兩組真實樣本相距 {floor[0]}。</translation>
    </message>
    <message>
        <source>True beside learned</source>
        <translation>真實與學到的並列</translation>
    </message>
    <message>
        <source>The same points and the same steps in both fields: where the paths part, the network is wrong.</source>
        <translation>兩個場中是同樣的點、同樣的步：路徑在哪裡分開，網路就在哪裡錯了。</translation>
    </message>
    <message>
        <source>A point ends {parted[1]} from where the true field takes it, on average; distance to the truth {distance[0]} against {distance[1]}, and two true sets are {floor[0]} apart.</source>
        <translation>點的終點與真實場把它帶到的地方平均相距 {parted[1]}；與真實的距離 {distance[0]} 對 {distance[1]}，兩組真實樣本相距 {floor[0]}。</translation>
    </message>
    <message>
        <source>DDPM, T = 50 beside T = 1&#x2009;000</source>
        <translation>DDPM，T = 50 與 T = 1&#x2009;000 並列</translation>
    </message>
    <message>
        <source>Fifty of the betas that were made for a thousand leave much of the signal, of which the prior knows nothing.</source>
        <translation>為一千步所定的 β 只取五十個，會留下許多訊號，而先驗對此一無所知。</translation>
    </message>
    <message>
        <source>Guidance of weight 0, 1 and 3</source>
        <translation>引導權重 0、1 與 3</translation>
    </message>
    <message>
        <source>Weight 0 gives the whole drawing, 1 the part that is asked for, 3 only its far side.</source>
        <translation>權重 0 得到整幅圖畫，1 得到所要的部分，3 只得到它的遠側。</translation>
    </message>
    <message>
        <source>Distance to the part {distance[0]} against {distance[1]} against {distance[2]}; two true sets are {floor[0]} apart.</source>
        <translation>與該部分的距離 {distance[0]} 對 {distance[1]} 對 {distance[2]}；兩組真實樣本相距 {floor[0]}。</translation>
    </message>
    <message>
        <source>Noise on beside off</source>
        <translation>有噪聲與無噪聲並列</translation>
    </message>
    <message>
        <source>Without its noise Langevin dynamics climbs to the modes and stays there: it no longer samples.</source>
        <translation>沒有噪聲，朗之萬動力學會爬到峰頂並停在那裡：這就不再是取樣。</translation>
    </message>
    <message>
        <source>Spread within the parts, as a share of the true one: {spread[0]} against {spread[1]}.</source>
        <translation>各部分內的離散程度，相對於真實值：{spread[0]} 對 {spread[1]}。</translation>
    </message>
    <message>
        <source>Score on beside off</source>
        <translation>有分數與無分數並列</translation>
    </message>
    <message>
        <source>Running time backwards is not enough: without the score the cloud does not come back to the drawing.</source>
        <translation>只把時間倒轉並不夠：沒有分數，點雲回不到圖畫。</translation>
    </message>
    <message>
        <source>Gaussian beside uniform noise</source>
        <translation>高斯噪聲與均勻噪聲並列</translation>
    </message>
    <message>
        <source>These steps are made for Gaussian noise: under uniform noise the points do not follow p, and some are lost.</source>
        <translation>這些步是為高斯噪聲設計的：在均勻噪聲下，點不服從 p，有些還會走失。</translation>
    </message>
    <message>
        <source>A known coordinate is put back by the reverse SDE, the flow, DDPM and DDIM: choose one of them.</source>
        <translation>逆向 SDE、機率流、DDPM 和 DDIM 會把已知座標放回：請選其中之一。</translation>
    </message>
    <message>
        <source>A known coordinate is for Gaussian noise: choose that, or none.</source>
        <translation>已知座標只適用於高斯噪聲：請選高斯噪聲，或不用已知座標。</translation>
    </message>
    <message>
        <source>Of this run one step in {n} is kept; those between are computed, and not shown.</source>
        <translation>這次運行每 {n} 步保留一步；中間各步會計算，但不顯示。</translation>
    </message>
    <message>
        <source>There is no learned field yet: train first, or let the particles follow the true one.</source>
        <translation>還沒有學到的場：請先訓練，或讓粒子跟隨真實場。</translation>
    </message>
    <message>
        <source>{steps} steps of {n} particles need {size} GB; at most {most} GB are recorded.</source>
        <translation>{n} 個粒子的 {steps} 步需要 {size} GB；最多記錄 {most} GB。</translation>
    </message>
    <message>
        <source>The training&apos;s past has a wrong length.</source>
        <translation>訓練的過往紀錄長度不對。</translation>
    </message>
    <message>
        <source>The steps of the training&apos;s past do not ascend from 1 to the newest.</source>
        <translation>訓練過往紀錄中的步沒有從 1 遞增到最新一步。</translation>
    </message>
    <message>
        <source>The training&apos;s past holds a prediction or an error that there cannot be.</source>
        <translation>訓練的過往紀錄含有不可能存在的預測或誤差。</translation>
    </message>
    <message>
        <source>The training&apos;s past holds a noise level that is not above zero.</source>
        <translation>訓練的過往紀錄含有不大於零的噪聲強度。</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation>PNG 圖片</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>JPEG 圖片</translation>
    </message>
    <message>
        <source>a WebP picture</source>
        <translation>WebP 圖片</translation>
    </message>
    <message>
        <source>the picture is damaged or cut short</source>
        <translation>圖片已損壞或不完整</translation>
    </message>
    <message>
        <source>{width} x {height} pixels: at most {side} pixels a side and {all} million in all are read</source>
        <translation>{width} x {height} 像素：只讀取每邊不超過 {side} 像素、總計不超過 {all} 百萬像素的圖片</translation>
    </message>
    <message>
        <source>the picture is all background: nothing in it differs from its border</source>
        <translation>整張圖片都是背景：沒有任何地方與邊框不同</translation>
    </message>
    <message>
        <source>the picture is black everywhere: it has no brightness to read as ink</source>
        <translation>圖片全黑：沒有亮度可讀作墨跡</translation>
    </message>
    <message>
        <source>the picture is white everywhere: it has no darkness to read as ink</source>
        <translation>圖片全白：沒有暗度可讀作墨跡</translation>
    </message>
    <message>
        <source>the picture is transparent everywhere: it has no alpha to read as ink</source>
        <translation>圖片全透明：沒有 alpha 可讀作墨跡</translation>
    </message>
    <message>
        <source>none of its ink lies on the page</source>
        <translation>它的墨跡沒有一處落在頁面上</translation>
    </message>
    <message>
        <source>it says that it is a page of scoreviz, and has not the size of one</source>
        <translation>它自稱是 scoreviz 的頁面，大小卻不符</translation>
    </message>
    <message numerus="yes">
        <source>{n} step(s) in {time} on {device}</source>
        <translation>
            <numerusform>在 {device} 上用 {time} 走了 {n} 步</numerusform>
        </translation>
    </message>
    <message>
        <source>True</source>
        <translation>真實</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>學到的</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>error</source>
        <translation>誤差</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>學習</translation>
    </message>
    <message>
        <source>A network is taught the score of the drawing at many noise levels, while you go on drawing.</source>
        <translation>你繼續畫的時候，網路在許多噪聲強度下學習圖畫的分數。</translation>
    </message>
    <message>
        <source>What the network is trained to make small.</source>
        <translation>訓練要讓網路把什麼變小。</translation>
    </message>
    <message>
        <source>Denoising score matching</source>
        <translation>去噪分數匹配</translation>
    </message>
    <message>
        <source>Point from a noisy point to the clean one it was made from; the mean of all such arrows is the score.</source>
        <translation>從帶噪聲的點指向造出它的乾淨的點；所有這樣的箭頭的平均就是分數。</translation>
    </message>
    <message>
        <source>The target is averaged over many clean points by their weights, which leaves less to chance.</source>
        <translation>目標按權重在許多乾淨的點上平均，隨機的成分因此較少。</translation>
    </message>
    <message>
        <source>Target score matching</source>
        <translation>目標分數匹配</translation>
    </message>
    <message>
        <source>Where the clean score is known it is mixed in, which helps most at small noise.</source>
        <translation>在已知乾淨分數之處把它混入，噪聲小時幫助最大。</translation>
    </message>
    <message>
        <source>Explicit score matching</source>
        <translation>顯式分數匹配</translation>
    </message>
    <message>
        <source>Regression on the true score; possible here alone, since the drawing’s score is known.</source>
        <translation>對真實分數做迴歸；只有這裡可行，因為圖畫的分數是已知的。</translation>
    </message>
    <message>
        <source>Implicit score matching</source>
        <translation>隱式分數匹配</translation>
    </message>
    <message>
        <source>The true score is integrated away; what is left is the trace of the network’s Jacobian.</source>
        <translation>真實分數被積分消去；剩下的是網路雅可比矩陣的跡。</translation>
    </message>
    <message>
        <source>The trace is estimated by one product with a vector of random signs.</source>
        <translation>跡用與隨機正負號向量的一次乘積來估計。</translation>
    </message>
    <message>
        <source>Sliced score matching</source>
        <translation>切片分數匹配</translation>
    </message>
    <message>
        <source>The score is compared along random directions only, so no full Jacobian is needed.</source>
        <translation>只沿隨機方向比較分數，所以不需要整個雅可比矩陣。</translation>
    </message>
    <message>
        <source>As sliced, with the square of the whole score, whose mean over directions is known.</source>
        <translation>與切片相同，但用整個分數的平方，它對方向的平均是已知的。</translation>
    </message>
    <message>
        <source>How many hidden layers the network has, and how many units each.</source>
        <translation>網路有幾個隱藏層，每層有幾個單元。</translation>
    </message>
    <message>
        <source>Which of the units of the arrow the network puts out; each gives the score.</source>
        <translation>網路輸出箭頭的哪一種單位；每一種都能給出分數。</translation>
    </message>
    <message>
        <source>The output is of unit size at every noise level, mixed with the input.</source>
        <translation>輸出在每個噪聲強度下大小都約為一，並與輸入混合。</translation>
    </message>
    <message>
        <source>Noise ε</source>
        <translation>噪聲 ε</translation>
    </message>
    <message>
        <source>The network names the noise in the point; the score is minus that over σ.</source>
        <translation>網路說出點中的噪聲；分數是它除以 σ 再取負。</translation>
    </message>
    <message>
        <source>Clean point</source>
        <translation>乾淨的點</translation>
    </message>
    <message>
        <source>The network names the mean of the clean points behind the noisy one.</source>
        <translation>網路說出帶噪聲的點背後那些乾淨的點的平均。</translation>
    </message>
    <message>
        <source>A mixture of noise and clean point that is well scaled at every noise level.</source>
        <translation>噪聲與乾淨的點的混合，在每個噪聲強度下大小都適中。</translation>
    </message>
    <message>
        <source>Velocity of the flow</source>
        <translation>流的速度</translation>
    </message>
    <message>
        <source>Along the straight path, noise minus clean point.</source>
        <translation>沿著直線路徑，噪聲減去乾淨的點。</translation>
    </message>
    <message>
        <source>The network puts out the score times σ; the plain score would not converge at small noise.</source>
        <translation>網路輸出分數乘以 σ；直接輸出分數，噪聲小時不會收斂。</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>The score is the slope of a number, so the field is a true gradient with a density.</source>
        <translation>分數是一個數的斜率，所以場是真正的梯度，並有自己的密度。</translation>
    </message>
    <message>
        <source>Lets the network learn, or pause; it may run while you draw. Training has no end.</source>
        <translation>讓網路學習或暫停；你可以邊畫邊讓它學。訓練沒有終點。</translation>
    </message>
    <message>
        <source>Ends the training and keeps what is learned.</source>
        <translation>結束訓練，保留學到的內容。</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>重新開始</translation>
    </message>
    <message>
        <source>Forgets what is learned and begins with fresh random weights.</source>
        <translation>忘掉學到的，用新的隨機權重開始。</translation>
    </message>
    <message>
        <source>The rest of what decides how the network is taught.</source>
        <translation>決定網路怎樣學習的其餘設定。</translation>
    </message>
    <message>
        <source>How many noisy points each step of training looks at: more leave less to chance.</source>
        <translation>每一步訓練看多少個帶噪聲的點：越多，隨機的成分越少。</translation>
    </message>
    <message>
        <source>How far the weights move in one step of training, at its start.</source>
        <translation>訓練開始時，權重在一步裡移動多遠。</translation>
    </message>
    <message>
        <source>The random numbers it begins from: with one seed, all screens show the same.</source>
        <translation>它由哪些隨機數開始：種子相同，所有螢幕顯示相同。</translation>
    </message>
    <message>
        <source>The network is told the part that a point came from, and sometimes not, to know both.</source>
        <translation>告訴網路點來自哪一部分，有時不說，讓它兩者都會。</translation>
    </message>
    <message>
        <source>How often the label is left out, so that the network also learns the whole drawing.</source>
        <translation>多常不給標籤，讓網路也學會整幅圖畫。</translation>
    </message>
    <message>
        <source>A second network, taught the same drawing in its own way, to be compared.</source>
        <translation>第二個網路，用自己的方式學同一幅圖畫，以供比較。</translation>
    </message>
    <message>
        <source>How far off?</source>
        <translation>差多少？</translation>
    </message>
    <message>
        <source>The mean squared gap between learned and true score, as a share of the true score’s own square.</source>
        <translation>學到的分數與真實分數之差的均方，佔真實分數自身平方的比例。</translation>
    </message>
    <message>
        <source>Shows the view Difference, with the gap at each place.</source>
        <translation>切到「差異」檢視，顯示各處的差距。</translation>
    </message>
    <message>
        <source>The loss hardly moves while the error falls: most of the loss is noise that no network can foresee.</source>
        <translation>誤差下降時損失幾乎不動：損失大多是任何網路都無法預知的噪聲。</translation>
    </message>
    <message>
        <source>Shows the network as it was at an earlier step of training.</source>
        <translation>顯示網路在較早訓練步時的樣子。</translation>
    </message>
    <message>
        <source>Opens the drawer of charts: training, samples, identities, variance, trace.</source>
        <translation>開啟圖表抽屜：訓練、樣本、恆等式、變異數、跡。</translation>
    </message>
    <message>
        <source>The share of the points in each part of the drawing; the blue tick is the share it should have.</source>
        <translation>各點在圖畫每一部分的佔比；藍色刻度是應有的佔比。</translation>
    </message>
    <message>
        <source>relative error</source>
        <translation>相對誤差</translation>
    </message>
    <message numerus="yes">
        <source>{n} step(s)</source>
        <translation>
            <numerusform>{n} 步</numerusform>
        </translation>
    </message>
    <message>
        <source>loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>mean over noise levels</source>
        <translation>各噪聲強度的平均</translation>
    </message>
    <message>
        <source>at σ = {sigma} alone</source>
        <translation>僅在 σ = {sigma} 處</translation>
    </message>
    <message>
        <source>At each noise level</source>
        <translation>各噪聲強度下</translation>
    </message>
    <message>
        <source>fresh samples of p at σ</source>
        <translation>p 在 σ 下的新樣本</translation>
    </message>
    <message>
        <source>one column</source>
        <translation>1 欄</translation>
    </message>
    <message>
        <source>three columns</source>
        <translation>3 欄</translation>
    </message>
    <message>
        <source>a table of text</source>
        <translation>CSV 文字表格</translation>
    </message>
    <message>
        <source>this is not plain text</source>
        <translation>這不是純文字</translation>
    </message>
    <message>
        <source>it has more than {most} points: take a random sample of them</source>
        <translation>它的點超過 {most} 個：請隨機抽取一部分</translation>
    </message>
    <message>
        <source>line {number} is longer than {most} characters</source>
        <translation>第 {number} 行超過 {most} 個字元</translation>
    </message>
    <message>
        <source>line {number} has {columns}, and a point has two, x and y</source>
        <translation>第 {number} 行有 {columns}，而一個點只有兩欄：x 和 y</translation>
    </message>
    <message>
        <source>line {number} has an empty cell</source>
        <translation>第 {number} 行有空的儲存格</translation>
    </message>
    <message>
        <source>line {number} has &quot;{cell}&quot; where a number belongs</source>
        <translation>第 {number} 行該是數字的地方是「{cell}」</translation>
    </message>
    <message>
        <source>line {number} has &quot;{cell}&quot;, and a point needs finite numbers</source>
        <translation>第 {number} 行有「{cell}」，而點需要有限的數</translation>
    </message>
    <message>
        <source>{n} columns</source>
        <translation>{n} 欄</translation>
    </message>
    <message>
        <source>a NumPy file</source>
        <translation>NumPy 檔案</translation>
    </message>
    <message>
        <source>the file is cut short: {n} bytes of points belong there</source>
        <translation>檔案不完整：那裡應有 {n} 位元組的點</translation>
    </message>
    <message>
        <source>its header promises {n} bytes of description: at most {most}</source>
        <translation>檔頭宣稱有 {n} 位元組的描述：最多 {most}</translation>
    </message>
    <message>
        <source>its header is damaged or cut short</source>
        <translation>檔頭已損壞或不完整</translation>
    </message>
    <message>
        <source>it holds Python objects, which may run code and are not read</source>
        <translation>它含有 Python 物件，可能會執行程式碼，因此不讀取</translation>
    </message>
    <message>
        <source>it holds {type}, and points are real numbers</source>
        <translation>它的內容是 {type}，而點是實數</translation>
    </message>
    <message>
        <source>its shape is {shape}, and points are N x 2</source>
        <translation>它的形狀是「{shape}」，而點是 N x 2</translation>
    </message>
    <message>
        <source>it has {columns}, and a point has two, x and y</source>
        <translation>它有 {columns}，而一個點只有兩欄：x 和 y</translation>
    </message>
    <message>
        <source>it has {columns}, and a point has two, x and y (they lie sideways: transpose them)</source>
        <translation>它有 {columns}，而一個點只有兩欄：x 和 y（橫放了：請轉置）</translation>
    </message>
    <message>
        <source>it has {n} points: 2 to {most} are read</source>
        <translation>它有 {n} 個點：只讀取 2 到 {most} 個</translation>
    </message>
    <message>
        <source>a single number</source>
        <translation>單一數字</translation>
    </message>
    <message>
        <source>point {number} is NaN or infinite</source>
        <translation>第 {number} 個點是 NaN 或無限大</translation>
    </message>
    <message>
        <source>it has one point, and two are the least</source>
        <translation>它只有一個點，至少要有兩個</translation>
    </message>
    <message>
        <source>it has no points</source>
        <translation>它沒有點</translation>
    </message>
    <message>
        <source>it has numbers beyond {most}</source>
        <translation>它含有超過 {most} 的數</translation>
    </message>
    <message>
        <source>all its points are the same</source>
        <translation>它的點全都相同</translation>
    </message>
    <message>
        <source>A probe must lie within {most} of zero.</source>
        <translation>探針與零的距離不能超過 {most}。</translation>
    </message>
    <message>
        <source>σ must lie between {low} and {high}, the ends of the noise axis.</source>
        <translation>σ 必須介於 {low} 與 {high} 之間，即噪聲軸的兩端。</translation>
    </message>
    <message>
        <source>Nothing was typed: a number such as 0.5 is wanted, and what was there stays.</source>
        <translation>沒有輸入內容：需要一個數，例如 0.5，原值保持不變。</translation>
    </message>
    <message>
        <source>“{typed}” is not a number: a number such as 0.5 is wanted, and what was there stays.</source>
        <translation>「{typed}」不是數：需要一個數，例如 0.5，原值保持不變。</translation>
    </message>
    <message>
        <source>it would not open again: {reason}</source>
        <translation>存檔後將無法再開啟：{reason}</translation>
    </message>
    <message numerus="yes">
        <source>{file}: {reason}</source>
        <comment>why a file is refused</comment>
        <translation>
            <numerusform>{file}：{reason}</numerusform>
        </translation>
    </message>
    <message>
        <source>document.json: format must be a whole number from 1 on</source>
        <translation>document.json：format 必須是從 1 起的整數</translation>
    </message>
    <message>
        <source>it was made by a newer version of scoreviz (format {format}; this one reads {known})</source>
        <translation>它由較新版本的 scoreviz 製作（格式 {format}；本版讀取 {known}）</translation>
    </message>
    <message>
        <source>this zip file is not a scoreviz project: it has no document.json</source>
        <translation>這個 zip 檔案不是 scoreviz 專案：沒有 document.json</translation>
    </message>
    <message>
        <source>the project file is damaged</source>
        <translation>專案檔案已損壞</translation>
    </message>
    <message>
        <source>this is not a scoreviz project</source>
        <translation>這不是 scoreviz 專案</translation>
    </message>
    <message>
        <source>the project file is cut short: its end is missing</source>
        <translation>專案檔案不完整：缺少結尾</translation>
    </message>
    <message>
        <source>this zip file holds too much for a scoreviz project</source>
        <translation>就 scoreviz 專案而言，這個 zip 檔案的內容太多</translation>
    </message>
    <message>
        <source>{file} is packed in a way that scoreviz does not use</source>
        <translation>{file} 的壓縮方式不是 scoreviz 所用的</translation>
    </message>
    <message>
        <source>{file} is too large</source>
        <translation>{file} 太大</translation>
    </message>
    <message>
        <source>{file} is larger than {most} MB</source>
        <translation>{file} 大於 {most} MB</translation>
    </message>
    <message>
        <source>{file} holds more than {most} values</source>
        <translation>{file} 含有超過 {most} 個數值</translation>
    </message>
    <message>
        <source>{file}: it is not an object</source>
        <translation>{file}：它不是物件</translation>
    </message>
    <message>
        <source>{file} is damaged</source>
        <translation>{file} 已損壞</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>GIF 圖片</translation>
    </message>
    <message>
        <source>a zip file</source>
        <translation>zip 檔案</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>沒有這個檔案</translation>
    </message>
    <message>
        <source>that is not a file&apos;s name</source>
        <translation>那不是檔案名稱</translation>
    </message>
    <message>
        <source>that is a folder, not a file</source>
        <translation>那是資料夾，不是檔案</translation>
    </message>
    <message>
        <source>that is not an ordinary file</source>
        <translation>那不是一般檔案</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>檔案是空的</translation>
    </message>
    <message>
        <source>the file has {size} MB: at most {most} MB are read</source>
        <translation>檔案有 {size} MB：最多讀取 {most} MB</translation>
    </message>
    <message>
        <source>this is {found}, not {expected}</source>
        <translation>這是 {found}，不是 {expected}</translation>
    </message>
    <message>
        <source>this is not {expected}</source>
        <translation>這不是 {expected}</translation>
    </message>
    <message>
        <source>it holds {word}, and only finite numbers are read</source>
        <translation>它含有 {word}，而只讀取有限的數</translation>
    </message>
    <message>
        <source>it is cut short or not JSON: line {line}, {what}</source>
        <translation>它不完整或不是 JSON：第 {line} 行，{what}</translation>
    </message>
    <message>
        <source>it is not JSON: line {line}, {what}</source>
        <translation>它不是 JSON：第 {line} 行，{what}</translation>
    </message>
    <message>
        <source>it is not text in UTF-8</source>
        <translation>它不是 UTF-8 文字</translation>
    </message>
    <message>
        <source>it is not TOML: {reason}</source>
        <translation>它不是 TOML：{reason}</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>它的巢狀層數太深</translation>
    </message>
    <message>
        <source>it holds a number with too many digits, or a day that does not exist</source>
        <translation>其中有位數過多的數，或不存在的日期</translation>
    </message>
    <message>
        <source>format must be {number}: this lesson was made for another version of the program</source>
        <translation>format 必須是 {number}：這一課是為另一版程式寫的</translation>
    </message>
    <message>
        <source>each step must have a name of its own</source>
        <translation>每一步必須有自己的名稱</translation>
    </message>
    <message>
        <source>a lesson has at least one step</source>
        <translation>一課至少有一步</translation>
    </message>
    <message>
        <source>{where}.scene is missing: the first step needs one</source>
        <translation>缺少 {where}.scene：第一步需要場景</translation>
    </message>
    <message>
        <source>{where} must not be empty</source>
        <translation>{where} 不可以是空的</translation>
    </message>
    <message>
        <source>{where} must have at_least, at_most or equals</source>
        <translation>{where} 必須有 at_least、at_most 或 equals</translation>
    </message>
    <message>
        <source>{where}.equals must be a word, a number, true or false</source>
        <translation>{where}.equals 必須是詞、數、true 或 false</translation>
    </message>
    <message>
        <source>{where}: there is no reading {name}, but there is {near}</source>
        <translation>{where}：沒有讀數 {name}，但有 {near}</translation>
    </message>
    <message>
        <source>{where}: there is no reading {name}</source>
        <translation>{where}：沒有讀數 {name}</translation>
    </message>
    <message>
        <source>{where}.when must have a condition</source>
        <translation>{where}.when 必須有一個條件</translation>
    </message>
    <message>
        <source>{where}.choice must be a list</source>
        <translation>{where}.choice 必須是清單</translation>
    </message>
    <message>
        <source>{where} must have at least two choices, one of them with right = true</source>
        <translation>{where} 至少要有兩個選項，其中一個寫 right = true</translation>
    </message>
    <message>
        <source>{where}.low must be below its high, and above 0 where it is logarithmic</source>
        <translation>{where}.low 必須小於 high；若是對數刻度，還必須大於 0</translation>
    </message>
    <message>
        <source>{where}.value must be a word or a number</source>
        <translation>{where}.value 必須是詞或數</translation>
    </message>
    <message>
        <source>it holds a number with too many digits</source>
        <translation>它含有位數太多的數</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁碟已滿</translation>
    </message>
    <message>
        <source>it is larger than a file may be here</source>
        <translation>它超過此處檔案的大小上限</translation>
    </message>
    <message>
        <source>there is no permission</source>
        <translation>沒有權限</translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <translation>磁碟是唯讀的</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>沒有這個檔案或資料夾</translation>
    </message>
    <message>
        <source>part of its path is not a folder</source>
        <translation>路徑中有一段不是資料夾</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>它是資料夾</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>磁碟回報錯誤</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（無名稱）</translation>
    </message>
    <message>
        <source>the system refuses</source>
        <translation>系統拒絕</translation>
    </message>
    <message>
        <source>net A</source>
        <translation>網路 A</translation>
    </message>
    <message>
        <source>net B</source>
        <translation>網路 B</translation>
    </message>
    <message>
        <source>Net A</source>
        <translation>網路 A</translation>
    </message>
    <message>
        <source>Net B</source>
        <translation>網路 B</translation>
    </message>
    <message>
        <source>The training&apos;s {name} must be a number that is not negative.</source>
        <translation>訓練的 {name} 必須是不為負的數。</translation>
    </message>
    <message>
        <source>The training&apos;s drawing must be a digest.</source>
        <translation>訓練的圖畫必須是雜湊值。</translation>
    </message>
    <message>
        <source>The training&apos;s {name} must be a whole number from {least} to {most}.</source>
        <translation>訓練的 {name} 必須是 {least} 到 {most} 的整數。</translation>
    </message>
    <message>
        <source>The trained weights lack {name}.</source>
        <translation>訓練好的權重缺少 {name}。</translation>
    </message>
    <message>
        <source>The trained weights hold {name} in a wrong shape or type.</source>
        <translation>訓練好的權重中 {name} 的形狀或型別不對。</translation>
    </message>
    <message>
        <source>The trained weights hold {name} with NaN or infinity.</source>
        <translation>訓練好的權重中 {name} 含有 NaN 或無限大。</translation>
    </message>
    <message>
        <source>A film leaves out the density along a flow: it takes seconds a frame</source>
        <translation>影片不含沿流計算的密度：每一影格要花數秒</translation>
    </message>
    <message>
        <source>A step must be a number.</source>
        <translation>步必須是一個數。</translation>
    </message>
    <message>
        <source>it has {n} columns: 2 to {most} are read</source>
        <translation>它有 {n} 欄：只讀取 2 到 {most} 欄</translation>
    </message>
    <message>
        <source>column {number}</source>
        <translation>第 {number} 欄</translation>
    </message>
    <message>
        <source>line {number} has {n} columns, and the first has {first}</source>
        <translation>第 {number} 行有 {n} 欄，而首行有 {first} 欄</translation>
    </message>
    <message>
        <source>line {number} is no row of a table</source>
        <translation>第 {number} 行不是表格的一列</translation>
    </message>
    <message>
        <source>it has no two columns of numbers, and a point has x and y</source>
        <translation>它沒有兩欄數字，而點要有 x 和 y</translation>
    </message>
    <message>
        <source>&quot;{column}&quot; has {n} different values, and at most {most} classes are read</source>
        <translation>「{column}」有 {n} 個不同的值，而最多讀取 {most} 個類別</translation>
    </message>
    <message>
        <source>Smiley</source>
        <translation>笑臉</translation>
    </message>
    <message>
        <source>{where} must be a list of 1 to {most}</source>
        <translation>{where} 必須是含 1 到 {most} 項的清單</translation>
    </message>
    <message>
        <source>target.layers must have at most {marks} marks and {places} places in all</source>
        <translation>target.layers 總計最多只能有 {marks} 個筆跡和 {places} 個位置</translation>
    </message>
    <message>
        <source>{where} must be a list of at most {most}</source>
        <translation>{where} 必須是最多 {most} 項的清單</translation>
    </message>
    <message>
        <source>{where} must be one line of at most {most} characters</source>
        <translation>{where} 必須是一行文字，最多 {most} 個字元</translation>
    </message>
    <message>
        <source>{where} must be a list of points</source>
        <translation>{where} 必須是點的清單</translation>
    </message>
    <message>
        <source>{where} must be {n} numbers</source>
        <translation>{where} 必須是 {n} 個數</translation>
    </message>
    <message>
        <source>{where} must lie within {most} of zero</source>
        <translation>{where} 與零的距離不能超過 {most}</translation>
    </message>
    <message>
        <source>{where} must be positive definite</source>
        <translation>{where} 必須是正定的</translation>
    </message>
    <message>
        <source>{where} must have an inverse</source>
        <translation>{where} 必須有反矩陣</translation>
    </message>
    <message>
        <source>{where} holds NaN or infinity</source>
        <translation>{where} 含有 NaN 或無限大</translation>
    </message>
    <message>
        <source>{where} must not be negative, nor zero everywhere</source>
        <translation>{where} 不能為負，也不能處處為零</translation>
    </message>
    <message>
        <source>{where} has the wrong shape or type for {kind}</source>
        <translation>{where} 的形狀或型別不適合 {kind}</translation>
    </message>
    <message>
        <source>{where} must have {low} to {high} rows</source>
        <translation>{where} 必須有 {low} 到 {high} 列</translation>
    </message>
    <message>
        <source>{where}.means, covariances and weights must have the same number of rows</source>
        <translation>{where}.means、covariances 和 weights 的列數必須相同</translation>
    </message>
    <message>
        <source>{where} must be symmetric and positive definite</source>
        <translation>{where} 必須是對稱正定的</translation>
    </message>
    <message>
        <source>The drawing is empty: paint something, or pick a shape.</source>
        <translation>圖畫是空的：畫點什麼，或選一個形狀。</translation>
    </message>
    <message>
        <source>{where} must rise from branch to branch</source>
        <translation>{where} 必須逐個分支遞增</translation>
    </message>
    <message>
        <source>{where} must be pairs of a particle and its place</source>
        <translation>{where} 必須是粒子與其位置的配對</translation>
    </message>
    <message>
        <source>{where} must be a list</source>
        <translation>{where} 必須是清單</translation>
    </message>
    <message>
        <source>{where} must have at most {most} entries</source>
        <translation>{where} 最多只能有 {most} 項</translation>
    </message>
    <message>
        <source>Played by the share of its steps: it stays at one noise level.</source>
        <translation>按步數比例播放：它停留在同一噪聲強度。</translation>
    </message>
    <message>
        <source>Played by the share of its steps: it runs from data to noise.</source>
        <translation>按步數比例播放：它從資料走向噪聲。</translation>
    </message>
    <message>
        <source>getting ready</source>
        <translation>準備中</translation>
    </message>
    <message>
        <source>The process that measures ended by itself.</source>
        <translation>負責測量的處理程序自行結束了。</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>milliseconds of processor time</source>
        <translation>處理器時間（毫秒）</translation>
    </message>
    <message>
        <source>the spread of one probe</source>
        <translation>單一隨機探針的離散程度</translation>
    </message>
    <message>
        <source>The training&apos;s conditional must be true or false.</source>
        <translation>訓練的 conditional 必須是 true 或 false。</translation>
    </message>
    <message>
        <source>The trained weights hold a negative number where none can be.</source>
        <translation>訓練好的權重在不該為負處有負數。</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>準備中…</translation>
    </message>
    <message>
        <source>{reason} It goes on as before.</source>
        <translation>{reason}訓練照舊繼續。</translation>
    </message>
    <message>
        <source>Training stopped at step {step}: the loss is not finite any more.</source>
        <translation>訓練在第 {step} 步停止：損失不再是有限的數。</translation>
    </message>
    <message>
        <source>It holds what this version does not know: {names} and {n} more. It is kept, and has no effect here.</source>
        <translation>其中有本版不認識的內容：{names}，另有 {n} 項。這些內容會保留，但在此不起作用。</translation>
    </message>
    <message>
        <source>It holds what this version does not know: {names}. It is kept, and has no effect here.</source>
        <translation>其中有本版不認識的內容：{names}。這些內容會保留，但在此不起作用。</translation>
    </message>
    <message>
        <source>{where} is not a known field, and is nested too deeply to be kept</source>
        <translation>{where} 不是已知的欄位，且巢狀太深而無法保留</translation>
    </message>
    <message>
        <source>an SVG picture</source>
        <translation>SVG 圖片</translation>
    </message>
    <message>
        <source>it has more than {most} MB</source>
        <translation>它超過 {most} MB</translation>
    </message>
    <message>
        <source>it is not well-formed XML: line {number}</source>
        <translation>它不是格式正確的 XML：第 {number} 行</translation>
    </message>
    <message>
        <source>it draws more than {most} shapes</source>
        <translation>它繪製的形狀超過 {most} 個</translation>
    </message>
    <message>
        <source>this is not an SVG picture</source>
        <translation>這不是 SVG 圖片</translation>
    </message>
    <message>
        <source>it holds another picture, and only drawn shapes are read: open that one instead</source>
        <translation>它內含另一張圖片，而只讀取畫出的形狀：請改為開啟那張圖片</translation>
    </message>
    <message>
        <source>it has more than {most} elements</source>
        <translation>它的元素超過 {most} 個</translation>
    </message>
    <message>
        <source>it declares entities, which are not read</source>
        <translation>它宣告了實體，而實體不會讀取</translation>
    </message>
    <message>
        <source>it refers to another file, and only what is in it is read</source>
        <translation>它參照另一個檔案，而只讀取檔案本身的內容</translation>
    </message>
    <message>
        <source>this build of FFmpeg has no encoder for such a film</source>
        <translation>這個 FFmpeg 版本沒有這種影片的編碼器</translation>
    </message>
    <message>
        <source>The weak network took no step.</source>
        <translation>弱網路一步也沒走。</translation>
    </message>
    <message>
        <source>The process that {does} ended by itself (exit status {status}).</source>
        <translation>負責{does}的處理程序自行結束了（結束狀態 {status}）。</translation>
    </message>
    <message>
        <source>trains</source>
        <comment>what a process does</comment>
        <translation>訓練</translation>
    </message>
    <message>
        <source>works out the fields</source>
        <comment>what a process does</comment>
        <translation>計算場</translation>
    </message>
    <message>
        <source>Stable targets and target score matching are for Gaussian noise: choose another objective.</source>
        <translation>穩定目標與目標分數匹配只適用於高斯噪聲：請選別的目標函數。</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>輪廓</translation>
    </message>
    <message>
        <source>Smile</source>
        <translation>嘴</translation>
    </message>
    <message>
        <source>Left eye</source>
        <translation>左眼</translation>
    </message>
    <message>
        <source>Right eye</source>
        <translation>右眼</translation>
    </message>
    <message>
        <source>Upper</source>
        <translation>上方</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>下方</translation>
    </message>
    <message>
        <source>Outer</source>
        <translation>外圈</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>中圈</translation>
    </message>
    <message>
        <source>Inner</source>
        <translation>內圈</translation>
    </message>
    <message>
        <source>Two moons</source>
        <translation>雙月</translation>
    </message>
    <message>
        <source>Three islands</source>
        <translation>三座島</translation>
    </message>
    <message>
        <source>Double spiral</source>
        <translation>雙螺旋</translation>
    </message>
    <message>
        <source>80/20 pair</source>
        <translation>80/20 雙峰</translation>
    </message>
    <message>
        <source>Ring of eight</source>
        <translation>八峰環</translation>
    </message>
    <message>
        <source>Pinwheel</source>
        <translation>風車</translation>
    </message>
    <message>
        <source>Checkerboard</source>
        <translation>棋盤</translation>
    </message>
    <message>
        <source>Rings</source>
        <translation>圓環</translation>
    </message>
    <message>
        <source>exact backward</source>
        <translation>精確（反向）</translation>
    </message>
    <message>
        <source>exact forward</source>
        <translation>精確（前向）</translation>
    </message>
    <message>
        <source>v^T J v backward</source>
        <translation>v^T J v（反向）</translation>
    </message>
    <message>
        <source>v^T J v forward</source>
        <translation>v^T J v（前向）</translation>
    </message>
    <message>
        <source>trace of a given J</source>
        <translation>已知 J 的跡</translation>
    </message>
    <message>
        <source>v^T J v of a given J</source>
        <translation>已知 J 的 v^T J v</translation>
    </message>
    <message>
        <source>Colour of points</source>
        <translation>點的顏色</translation>
    </message>
    <message>
        <source>Length of trails</source>
        <translation>軌跡長度</translation>
    </message>
    <message>
        <source>Fading of trails</source>
        <translation>軌跡淡出</translation>
    </message>
    <message>
        <source>Histograms at the edges</source>
        <translation>邊緣直方圖</translation>
    </message>
    <message>
        <source>How the points are spread along each axis, beside what is true.</source>
        <translation>各點沿每條軸的分佈，旁邊是真實的。</translation>
    </message>
    <message>
        <source>Density of points</source>
        <translation>點的密度</translation>
    </message>
    <message>
        <source>Points whose step is shown</source>
        <translation>顯示單步的點</translation>
    </message>
    <message>
        <source>What is shown of the points could not be worked out</source>
        <translation>無法算出點的顯示內容</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差異</translation>
    </message>
    <message>
        <source>{factor} × score</source>
        <translation>{factor} × 分數</translation>
    </message>
    <message>
        <source>January</source>
        <translation>1 月</translation>
    </message>
    <message>
        <source>February</source>
        <translation>2 月</translation>
    </message>
    <message>
        <source>March</source>
        <translation>3 月</translation>
    </message>
    <message>
        <source>April</source>
        <translation>4 月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5 月</translation>
    </message>
    <message>
        <source>June</source>
        <translation>6 月</translation>
    </message>
    <message>
        <source>July</source>
        <translation>7 月</translation>
    </message>
    <message>
        <source>August</source>
        <translation>8 月</translation>
    </message>
    <message>
        <source>September</source>
        <translation>9 月</translation>
    </message>
    <message>
        <source>October</source>
        <translation>10 月</translation>
    </message>
    <message>
        <source>November</source>
        <translation>11 月</translation>
    </message>
    <message>
        <source>December</source>
        <translation>12 月</translation>
    </message>
    <message>
        <source>What is not saved cannot be kept for a next start: {why}</source>
        <translation>未儲存的內容無法留到下次啟動：{why}</translation>
    </message>
    <message>
        <source>What was interrupted cannot be read</source>
        <translation>無法讀取中斷的內容</translation>
    </message>
    <message numerus="yes">
        <source>{reason}.</source>
        <comment>a sentence and its end</comment>
        <translation>
            <numerusform>{reason}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Take up where it was interrupted?</source>
        <translation>從中斷處繼續？</translation>
    </message>
    <message>
        <source>“{name}” was open when scoreviz ended today at {time}, with changes that are in no file.</source>
        <translation>scoreviz 今天 {time} 結束時，「{name}」正開著，其中的變更沒有存入任何檔案。</translation>
    </message>
    <message>
        <source>“{name}” was open when scoreviz ended on {day} {month} at {time}, with changes that are in no file.</source>
        <translation>scoreviz 在 {month} {day} 日 {time} 結束時，「{name}」正開著，其中的變更沒有存入任何檔案。</translation>
    </message>
    <message>
        <source>step</source>
        <comment>of a run</comment>
        <translation>步</translation>
    </message>
    <message>
        <source>data</source>
        <translation>資料</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>噪聲</translation>
    </message>
    <message>
        <source>step {n}</source>
        <translation>第 {n} 步</translation>
    </message>
    <message>
        <source>Where layers overlap, a point counts for each by p(layer | x); in truth that is the layer&apos;s share</source>
        <translation>圖層重疊處，一個點依 p(圖層 | x) 的比例計入各圖層；其真實值就是圖層的佔比</translation>
    </message>
    <message>
        <source>{part}: {found} of the samples, {true} in truth</source>
        <translation>{part}：樣本中佔 {found}，真實佔比 {true}</translation>
    </message>
    <message>
        <source>The error beside the data could not be measured</source>
        <translation>無法測量資料之外的誤差</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>鏡像</translation>
    </message>
    <message>
        <source>Left and right of the page&apos;s middle are alike</source>
        <translation>頁面中線的左右兩側相同</translation>
    </message>
    <message>
        <source>Radial</source>
        <translation>放射</translation>
    </message>
    <message>
        <source>What is drawn is repeated around the page&apos;s middle</source>
        <translation>所畫的內容繞頁面中心重複</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>The brush’s radius in units of the data.</source>
        <translation>筆刷的半徑，以資料的單位計。</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>強度</translation>
    </message>
    <message>
        <source>How dense the ink of one stroke is, next to full ink.</source>
        <translation>一筆的墨有多濃，相對於全滿的墨。</translation>
    </message>
    <message>
        <source>Symmetry</source>
        <translation>對稱</translation>
    </message>
    <message>
        <source>Folds</source>
        <comment>of a radial symmetry</comment>
        <translation>等分</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>質量</translation>
    </message>
    <message>
        <source>The weight of a Gaussian against all else on the page.</source>
        <translation>這個高斯與頁面上其他一切相比的權重。</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>字型</translation>
    </message>
    <message>
        <source>Radius in units of the data</source>
        <translation>半徑以資料的單位計</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>畫布</translation>
    </message>
    <message>
        <source>the first steps are on their way</source>
        <translation>最初幾步即將到來</translation>
    </message>
    <message>
        <source>From the earlier drawing</source>
        <translation>來自先前的圖畫</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>{title}. {sentence}</source>
        <translation>{title}。{sentence}</translation>
    </message>
    <message>
        <source>Paint something, or pick a shape</source>
        <translation>畫點什麼，或選一個形狀</translation>
    </message>
    <message>
        <source>B  paint</source>
        <comment>the key, and what it does</comment>
        <translation>B  畫</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>Loss and error while the network learns, and the error at each noise level</source>
        <translation>網路學習時的損失與誤差，以及各噪聲強度下的誤差</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>樣本</translation>
    </message>
    <message>
        <source>Where the points of a run are on their way, and how far from the truth</source>
        <translation>一次運行的點在途中位於何處，離真實有多遠</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>恆等式</translation>
    </message>
    <message>
        <source>ESM = ISM + C and DSM = ESM + C&apos;, measured while the network learns</source>
        <translation>ESM = ISM + C 與 DSM = ESM + C&apos;，在網路學習時測量</translation>
    </message>
    <message>
        <source>Variance</source>
        <translation>變異數</translation>
    </message>
    <message>
        <source>How much chance there is in what an objective asks for, and in its gradient</source>
        <translation>目標函數所求的值及其梯度中有多少隨機成分</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>跡</translation>
    </message>
    <message>
        <source>What tr ∇s costs by d passes, and by one random probe</source>
        <translation>用 d 次傳遞、或用一個隨機探針求 tr ∇s 的代價</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>圖表</translation>
    </message>
    <message>
        <source>What is measured while the network learns and the points move.</source>
        <translation>網路學習、點移動時所量到的一切。</translation>
    </message>
    <message>
        <source>Page of charts</source>
        <translation>圖表的頁次</translation>
    </message>
    <message>
        <source>Which charts the drawer shows.</source>
        <translation>抽屜顯示哪些圖表。</translation>
    </message>
    <message>
        <source>Over the whole canvas</source>
        <translation>佔滿整個畫布</translation>
    </message>
    <message>
        <source>Gives the charts all the room of the canvas, or gives it back.</source>
        <translation>把整個畫布讓給圖表，或還回去。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Closes the drawer; nothing that was measured is lost.</source>
        <translation>關閉抽屜；量到的都不會丟。</translation>
    </message>
    <message>
        <source>Puts the figures of the chart on the clipboard as a table.</source>
        <translation>把圖表的數值以表格放進剪貼簿。</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Shows this chart alone, or all of them again.</source>
        <translation>只顯示這張圖表，或再顯示全部。</translation>
    </message>
    <message>
        <source>Begins to measure, or stops; it works in the background.</source>
        <translation>開始量，或停止；在背景進行。</translation>
    </message>
    <message>
        <source>Begin to measure</source>
        <translation>開始量測</translation>
    </message>
    <message>
        <source>The noise level at which this page measures.</source>
        <translation>這一頁在哪個噪聲強度下量。</translation>
    </message>
    <message>
        <source>Loss and error</source>
        <translation>損失與誤差</translation>
    </message>
    <message>
        <source>Loss as a share of its start, and the mean relative error, over steps of training.</source>
        <translation>損失佔起始值的比例，與平均相對誤差，隨訓練步數的變化。</translation>
    </message>
    <message>
        <source>Error by noise level</source>
        <translation>各噪聲強度的誤差</translation>
    </message>
    <message>
        <source>Where along the noise axis the network is weak, now and at earlier steps.</source>
        <translation>網路在噪聲軸的哪裡弱，現在和較早的步。</translation>
    </message>
    <message>
        <source>Shares on their way</source>
        <translation>一路上的佔比</translation>
    </message>
    <message>
        <source>How many points are in each part at each time; dashes are the true shares.</source>
        <translation>每個時間各部分有多少點；虛線是真實的佔比。</translation>
    </message>
    <message>
        <source>Distance to true points</source>
        <translation>到真實點的距離</translation>
    </message>
    <message>
        <source>How far the cloud is from true points, beside what two true clouds are apart by chance.</source>
        <translation>點雲離真實點多遠，旁邊是兩組真實點雲隨機相差多遠。</translation>
    </message>
    <message>
        <source>Three objectives</source>
        <translation>三個目標函數</translation>
    </message>
    <message>
        <source>Explicit, implicit and denoising score matching fall together while the network learns.</source>
        <translation>網路學習時，顯式、隱式與去噪分數匹配一起下降。</translation>
    </message>
    <message>
        <source>Their differences</source>
        <translation>它們的差</translation>
    </message>
    <message>
        <source>The differences are constants of the drawing, which no training changes.</source>
        <translation>這些差是圖畫的常數，訓練改變不了。</translation>
    </message>
    <message>
        <source>Variance of the target</source>
        <translation>目標的變異數</translation>
    </message>
    <message>
        <source>How much the denoising target scatters around the score: it grows as noise falls.</source>
        <translation>去噪的目標在分數周圍散開多少：噪聲越小就越大。</translation>
    </message>
    <message>
        <source>Variance of each objective</source>
        <translation>各目標函數的變異數</translation>
    </message>
    <message>
        <source>How much one sample of an objective’s target, and of its gradient, scatters.</source>
        <translation>一個樣本的目標與它的梯度散開多少。</translation>
    </message>
    <message>
        <source>Cost of one trace</source>
        <translation>一次跡的代價</translation>
    </message>
    <message>
        <source>The exact trace needs one pass for each dimension, a random probe needs one in all.</source>
        <translation>精確的跡每個維度要走一遍網路，一個隨機探針總共只要一遍。</translation>
    </message>
    <message>
        <source>Spread of one probe</source>
        <translation>一個探針的散佈</translation>
    </message>
    <message>
        <source>How much a trace estimated by one random vector scatters; the formula is that of random signs.</source>
        <translation>用一個隨機向量估計的跡散開多少；公式是隨機正負號的。</translation>
    </message>
    <message>
        <source>Largest dimension</source>
        <translation>最大的維度</translation>
    </message>
    <message>
        <source>Up to how many inputs the cost is measured.</source>
        <translation>代價最多量到多少個輸入。</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>關閉（Esc）</translation>
    </message>
    <message>
        <source>The values are on the clipboard.</source>
        <translation>數值已複製到剪貼簿。</translation>
    </message>
    <message>
        <source>Over its lower part</source>
        <translation>只佔畫布下方</translation>
    </message>
    <message>
        <source>The charts stopped</source>
        <translation>圖表已停止</translation>
    </message>
    <message numerus="yes">
        <source>{line} {net}</source>
        <comment>whose line of a chart it is</comment>
        <translation>
            <numerusform>{net} {line}</numerusform>
        </translation>
    </message>
    <message>
        <source>{net}: {change}</source>
        <translation>{net}：{change}</translation>
    </message>
    <message>
        <source>Step {n}: {change}</source>
        <translation>第 {n} 步：{change}</translation>
    </message>
    <message>
        <source>Training: {values}</source>
        <translation>訓練：{values}</translation>
    </message>
    <message>
        <source>Training: nothing recorded</source>
        <translation>訓練：沒有紀錄</translation>
    </message>
    <message>
        <source>{label}: {value}</source>
        <translation>{label}：{value}</translation>
    </message>
    <message>
        <source>This picture is the model&apos;s own, made in 12 steps of DDIM</source>
        <translation>這張圖片由模型自己用 12 步 DDIM 產生</translation>
    </message>
    <message>
        <source>Class {name}</source>
        <translation>類別 {name}</translation>
    </message>
    <message>
        <source>Any class</source>
        <translation>任意類別</translation>
    </message>
    <message>
        <source>The network is told no class: s = s(x)</source>
        <translation>不告訴網路任何類別：s = s(x)</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>any</source>
        <comment>class</comment>
        <translation>任意</translation>
    </message>
    <message>
        <source>Copied “{layer}”</source>
        <translation>已複製「{layer}」</translation>
    </message>
    <message numerus="yes">
        <source>Copied {n} layer(s)</source>
        <translation>
            <numerusform>已複製 {n} 個圖層</numerusform>
        </translation>
    </message>
    <message>
        <source>Not pasted: {why}</source>
        <translation>未貼上：{why}</translation>
    </message>
    <message>
        <source>Paste “{layer}”</source>
        <translation>貼上「{layer}」</translation>
    </message>
    <message numerus="yes">
        <source>Paste {n} layer(s)</source>
        <translation>
            <numerusform>貼上 {n} 個圖層</numerusform>
        </translation>
    </message>
    <message>
        <source>What was drawn before “{step}” is in no file: only the history has it.</source>
        <translation>「{step}」之前所畫的內容沒有存入任何檔案：只有歷程記錄裡有。</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>找回</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未儲存</translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation>不儲存</translation>
    </message>
    <message>
        <source>“{name}” has changes that are in no file yet.</source>
        <translation>「{name}」有變更尚未存入任何檔案。</translation>
    </message>
    <message>
        <source>The name of what is open and its menu: new, open, save, share, and the files used lately.</source>
        <translation>所開文件的名稱與選單：新建、開啟、儲存、分享，以及最近用過的檔案。</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>頁面</translation>
    </message>
    <message>
        <source>Which page is shown: the plane, pictures, or lessons.</source>
        <translation>顯示哪一頁：平面、圖片或課程。</translation>
    </message>
    <message>
        <source>Scores in two dimensions, where truth is known at every noise level.</source>
        <translation>二維中的分數；在每個噪聲強度下，真實都是已知的。</translation>
    </message>
    <message>
        <source>The same score in a space with one dimension for each pixel: a picture is one point of it.</source>
        <translation>同樣的分數，空間裡每個像素是一個維度：一張圖片就是其中一點。</translation>
    </message>
    <message>
        <source>Scenes that are already running, each with a text and a question.</source>
        <translation>已經在運行的場景，每一個都有文字和一道問題。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Takes the last step back: a stroke, a setting, a move of the probe.</source>
        <translation>取消上一步：一筆、一項設定、一次探針的移動。</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Does again what was undone.</source>
        <translation>把復原的一步重新做一次。</translation>
    </message>
    <message>
        <source>Every step by name: choose one to go back to it, or forward.</source>
        <translation>按名稱列出每一步：選一個，就回到那裡或往前到那裡。</translation>
    </message>
    <message>
        <source>Opens a project, or a picture, points or a mixture as the target.</source>
        <translation>開啟專案，或以圖片、點、混合作為目標分佈。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Writes drawing, settings and what was learned into one file.</source>
        <translation>把圖畫、設定與學到的內容寫進一個檔案。</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>這是什麼？</translation>
    </message>
    <message>
        <source>Point at anything and click to learn what it is; Esc ends.</source>
        <translation>指向任何東西並點一下，就知道它是什麼；按 Esc 結束。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Says everything in another language, while all goes on.</source>
        <translation>換另一種語言說明一切，而一切照常進行。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>Dark, light or high contrast; blue stays the truth, gold what is learned, magenta the gap.</source>
        <translation>深色、淺色或高對比；藍色始終是真實，金色是學到的，洋紅是差距。</translation>
    </message>
    <message>
        <source>For a projector</source>
        <translation>投影模式</translation>
    </message>
    <message>
        <source>The plane alone, large enough for the last row of a room.</source>
        <translation>只有平面，大到教室最後一排也看得清楚。</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Hides the panels or shows them, where the window is narrow.</source>
        <translation>視窗窄的時候，隱藏或顯示面板。</translation>
    </message>
    <message>
        <source>Takes away a picture of this view, the run as a film, or its numbers.</source>
        <translation>把這個畫面存成圖片、把運行存成影片，或取走它的數字。</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>檔案類型</translation>
    </message>
    <message>
        <source>The format in which it is written.</source>
        <translation>寫成哪一種格式。</translation>
    </message>
    <message>
        <source>How many pixels of the file stand for one on the screen.</source>
        <translation>檔案裡幾個像素對應螢幕上的一個像素。</translation>
    </message>
    <message>
        <source>The same view in the light theme, with a caption that says what it is.</source>
        <translation>同一個畫面，用淺色主題，並附上一行說明。</translation>
    </message>
    <message>
        <source>The size, pace and part of the run that the film shows.</source>
        <translation>影片的大小、快慢，以及顯示運行的哪一段。</translation>
    </message>
    <message>
        <source>The positions of the points at chosen steps, as numbers for other programs.</source>
        <translation>選定步數時各點的位置，以數字交給其他程式。</translation>
    </message>
    <message>
        <source>Copies it, or writes it into a file of your choice.</source>
        <translation>複製，或寫入你選的檔案。</translation>
    </message>
    <message>
        <source>Copy or write</source>
        <translation>複製或寫入</translation>
    </message>
    <message>
        <source>Every key and what it does; any key or a click closes the list.</source>
        <translation>每個按鍵和它的作用；按任意鍵或點一下就關閉。</translation>
    </message>
    <message>
        <source>Status line</source>
        <translation>狀態列</translation>
    </message>
    <message>
        <source>What the tool in hand does, and on which device the network learns.</source>
        <translation>手上的工具做什麼，以及網路在哪個裝置上學習。</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>What happened, why, and what can be done about it.</source>
        <translation>發生了什麼、為什麼，以及可以怎麼辦。</translation>
    </message>
    <message>
        <source>How a file is taken</source>
        <translation>檔案怎樣採用</translation>
    </message>
    <message>
        <source>What of the file becomes density; it can be changed until Done.</source>
        <translation>檔案的哪些部分成為密度；按「完成」之前都可以改。</translation>
    </message>
    <message>
        <source>A lesson</source>
        <translation>一課</translation>
    </message>
    <message>
        <source>Opens a scene that runs; your own document comes back when you leave it.</source>
        <translation>開啟一個運行中的場景；離開時你自己的文件會回來。</translation>
    </message>
    <message>
        <source>The lesson</source>
        <translation>這一課</translation>
    </message>
    <message>
        <source>What this step shows, something to do, and a question that the screen answers.</source>
        <translation>這一步顯示什麼、要做什麼，以及一道由畫面回答的問題。</translation>
    </message>
    <message>
        <source>A control of the lesson</source>
        <translation>這一課的控制項</translation>
    </message>
    <message>
        <source>The one setting that matters in this step.</source>
        <translation>這一步裡唯一重要的設定。</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Every answer gets a reply: try it and look at the scene.</source>
        <translation>每個答案都有回應：試一試，看看場景。</translation>
    </message>
    <message>
        <source>The lesson’s run</source>
        <translation>這一課的運行</translation>
    </message>
    <message>
        <source>Begins the scene again, plays it, or goes one step on.</source>
        <translation>從頭開始場景、播放，或前進一步。</translation>
    </message>
    <message>
        <source>A lesson on A4 pages: its texts, formulas, scenes and questions, with answers or without.</source>
        <translation>一課印在 A4 紙上：文字、公式、場景與問題，可附答案或不附。</translation>
    </message>
    <message>
        <source>Each formula with its source, and below it the numbers at the probe and the playhead, as they are now.</source>
        <translation>每條公式與其出處，下面是探針與播放頭目前的數值。</translation>
    </message>
    <message>
        <source>The terms of the field in three languages, with a sentence on each.</source>
        <translation>這個領域的術語，三種語言並列，每個附一句說明。</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>導覽</translation>
    </message>
    <message>
        <source>Four steps through drawing, learning, sampling and looking; Esc ends it.</source>
        <translation>四步走過繪製、學習、取樣與觀看；按 Esc 結束。</translation>
    </message>
    <message>
        <source>Projector view</source>
        <translation>投影畫面</translation>
    </message>
    <message>
        <source>The plane with one sentence and one number, for a whole room.</source>
        <translation>平面配上一句話和一個數字，給整個教室看。</translation>
    </message>
    <message>
        <source>None: this run ends in noise, which has no parts</source>
        <translation>無：這次運行終於噪聲，噪聲沒有部分可分</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Up to four runs side by side, in step (R)</source>
        <translation>最多四次運行並列，步調一致（R）</translation>
    </message>
    <message>
        <source>Needs a trained network</source>
        <translation>需要訓練好的網路</translation>
    </message>
    <message>
        <source>This run, and another beside it</source>
        <translation>這次運行，旁邊再並列一個</translation>
    </message>
    <message>
        <source>Ready-made comparisons</source>
        <translation>現成的比較</translation>
    </message>
    <message>
        <source>One of the lanes follows a network, and there is none yet. The true field runs meanwhile.</source>
        <translation>並列的運行中有一個跟隨網路，而網路尚未訓練。目前先用真實場運行。</translation>
    </message>
    <message>
        <source>Compare: {pair}</source>
        <translation>比較：{pair}</translation>
    </message>
    <message>
        <source>Nothing is learned yet</source>
        <translation>還沒有學到東西</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>暫停（Space）</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>播放（Space）</translation>
    </message>
    <message>
        <source>The open coordinate</source>
        <translation>未定的座標</translation>
    </message>
    <message>
        <source>{density}: exact, and the points’</source>
        <translation>{density}：精確的，與點的</translation>
    </message>
    <message>
        <source>A moment…</source>
        <translation>請稍候…</translation>
    </message>
    <message>
        <source>No points of this value yet: play</source>
        <translation>還沒有這個值的點：請播放</translation>
    </message>
    <message>
        <source>{apart} apart; two exact sets of as many: {floor}</source>
        <translation>相距 {apart}；兩組同樣多的精確樣本：{floor}</translation>
    </message>
    <message>
        <source>Putting {axis} back is an approximation</source>
        <translation>把 {axis} 放回只是一種近似</translation>
    </message>
    <message>
        <source>No further apart than by chance</source>
        <translation>差距不超過隨機造成的</translation>
    </message>
    <message>
        <source>Distribution of the points</source>
        <translation>點的分佈</translation>
    </message>
    <message>
        <source>the noise it sees</source>
        <translation>它看到的噪聲</translation>
    </message>
    <message>
        <source>where it pulls</source>
        <translation>它往哪裡拉</translation>
    </message>
    <message>
        <source>xₜ = x̂₀ − (x̂₀ − xₜ): from the noisy picture to the clean one</source>
        <translation>xₜ = x̂₀ − (x̂₀ − xₜ)：從有噪聲的圖片到乾淨的圖片</translation>
    </message>
    <message>
        <source>the score</source>
        <translation>分數</translation>
    </message>
    <message>
        <source>xₜ = α x̂₀ − σ² s: raw, it is noise in every pixel, longer as σ falls</source>
        <translation>xₜ = α x̂₀ − σ² s：未經處理時，它在每個像素上都是噪聲，σ 越小越長</translation>
    </message>
    <message>
        <source>this step&apos;s change</source>
        <translation>這一步的變化</translation>
    </message>
    <message>
        <source>x̂₀ = x̂₀ one step before + Δx̂₀</source>
        <translation>x̂₀ = 前一步的 x̂₀ + Δx̂₀</translation>
    </message>
    <message>
        <source>from the class</source>
        <translation>來自類別</translation>
    </message>
    <message>
        <source>x̂₀ = x̂ of any class + w (x̂ of the class − x̂ of any class)</source>
        <translation>x̂₀ = 任意類別的 x̂ + w (該類別的 x̂ − 任意類別的 x̂)</translation>
    </message>
    <message>
        <source>clean, as it is seen now</source>
        <translation>現在看到的乾淨圖片</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>one step before</source>
        <translation>前一步</translation>
    </message>
    <message>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>clean, as the network sees it</source>
        <translation>網路看到的乾淨圖片</translation>
    </message>
    <message>
        <source>clean</source>
        <translation>乾淨</translation>
    </message>
    <message>
        <source>of any class</source>
        <translation>任意類別的</translation>
    </message>
    <message>
        <source>any class</source>
        <translation>任意類別</translation>
    </message>
    <message>
        <source>noisy now</source>
        <translation>現在帶噪</translation>
    </message>
    <message>
        <source>class</source>
        <comment>below a letter</comment>
        <translation>類</translation>
    </message>
    <message>
        <source>grey 0, to {reach}</source>
        <translation>灰 0，到 {reach}</translation>
    </message>
    <message>
        <source>gold +, grey −, to {reach}</source>
        <translation>金 +，灰 −，到 {reach}</translation>
    </message>
    <message>
        <source>Charts (U)</source>
        <translation>圖表（U）</translation>
    </message>
    <message>
        <source>Where?</source>
        <translation>在哪裡？</translation>
    </message>
    <message>
        <source>Show where the field is off: the view Difference (5)</source>
        <translation>顯示場在何處有偏差：「差異」檢視（5）</translation>
    </message>
    <message>
        <source>Relative error {value}</source>
        <translation>相對誤差 {value}</translation>
    </message>
    <message>
        <source>at σ = {level} alone</source>
        <translation>僅在 σ = {level} 處</translation>
    </message>
    <message>
        <source>on that step’s drawing</source>
        <translation>在那一步的圖畫上</translation>
    </message>
    <message>
        <source>Relative error of {net} {value}</source>
        <translation>{net} 的相對誤差 {value}</translation>
    </message>
    <message>
        <source>relative error, {where}</source>
        <translation>相對誤差，{where}</translation>
    </message>
    <message>
        <source>E |s − s*|² / E |s*|² under pσ, mean over eight noise levels from 0.05 to 5</source>
        <translation>pσ 下的 E |s − s*|² / E |s*|²，取 0.05 到 5 之間八個噪聲強度的平均</translation>
    </message>
    <message>
        <source>E |s − s*|² / E |s*|² under pσ, at the only noise level that is trained, σ = {level}</source>
        <translation>pσ 下的 E |s − s*|² / E |s*|²，在唯一受訓練的噪聲強度 σ = {level} 處</translation>
    </message>
    <message>
        <source>true</source>
        <comment>what the blue tick shows</comment>
        <translation>真實</translation>
    </message>
    <message>
        <source>Where the samples are</source>
        <translation>樣本在哪裡</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>pₜ(x), from 0 to its peak</source>
        <translation>pₜ(x)，從 0 到其峰值</translation>
    </message>
    <message>
        <source>Log density</source>
        <translation>對數密度</translation>
    </message>
    <message>
        <source>log₁₀ pₜ(x) over its peak, eight powers of ten</source>
        <translation>pₜ(x) 與其峰值之比的 log₁₀，跨八個數量級</translation>
    </message>
    <message>
        <source>Model’s density</source>
        <translation>模型的密度</translation>
    </message>
    <message>
        <source>What the learned field stands for: exp(−E) of an energy over its sum on the page; of any other network the log density along the probability-flow ODE, worked out in the background</source>
        <translation>學到的場所代表的密度：若為能量，是 exp(−E) 除以它在頁面上的總和；若為其他網路，是沿機率流 ODE 的對數密度，在背景計算</translation>
    </message>
    <message>
        <source>Magnitude</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>|σ s|: how long the arrows are</source>
        <translation>|σ s|：箭頭有多長</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>Where the arrows point: strokes run along them, bright ones face the upper left</source>
        <translation>箭頭的方向：筆觸沿箭頭走，亮的朝左上</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>誤差</translation>
    </message>
    <message>
        <source>|σ (sθ − s)|, in noise draws</source>
        <translation>|σ (sθ − s)|，以一次噪聲抽樣為單位</translation>
    </message>
    <message>
        <source>Relative error</source>
        <translation>相對誤差</translation>
    </message>
    <message>
        <source>|sθ − s| / |s|, where |σ s| is at least 0.1</source>
        <translation>|sθ − s| / |s|，限 |σ s| 至少為 0.1 處</translation>
    </message>
    <message>
        <source>Divergence</source>
        <translation>散度</translation>
    </message>
    <message>
        <source>σ² ∇·s = tr Cov(x₀ | x)/σ² − 2: how fast arrows run together, below 0, or apart, above</source>
        <translation>σ² ∇·s = tr Cov(x₀ | x)/σ² − 2：箭頭匯聚（小於 0）或散開（大於 0）得多快</translation>
    </message>
    <message>
        <source>Curl</source>
        <translation>旋度</translation>
    </message>
    <message>
        <source>σ² (∂₁s₂ − ∂₂s₁) of the learned field: how fast it turns; a true score, a gradient, does not</source>
        <translation>學到的場的 σ² (∂₁s₂ − ∂₂s₁)：它轉得多快；真實的分數是梯度，不會旋轉</translation>
    </message>
    <message>
        <source>p(part | x) at the noise level shown: how likely a noisy point is to have come from one part of the drawing, exactly, by Bayes’ rule; Split shows a trained classifier’s beside it</source>
        <translation>所示噪聲強度下的 p(部分 | x)：帶噪聲的點來自圖畫某一部分的機率，由貝氏定理精確算出；「分割」會在旁邊顯示訓練好的分類器的結果</translation>
    </message>
    <message>
        <source>Class, trained</source>
        <translation>類別，訓練的</translation>
    </message>
    <message>
        <source>q(part | x), the same as a network says that learned to name the part: it is trained when it is first shown</source>
        <translation>q(部分 | x)，同一個量，由學會辨認部分的網路給出：首次顯示時才訓練</translation>
    </message>
    <message>
        <source>as guided</source>
        <translation>隨引導</translation>
    </message>
    <message>
        <source>The part that points are guided to; where nothing guides them, the first</source>
        <translation>點被引導去的部分；沒有引導時，是第一個部分</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分數</translation>
    </message>
    <message>
        <source>σ times the score</source>
        <translation>σ 乘分數</translation>
    </message>
    <message>
        <source>Guidance parts</source>
        <translation>引導的分量</translation>
    </message>
    <message>
        <source>The field, the push of guidance, and their sum, at the run’s settings</source>
        <translation>場、引導的推力，以及兩者之和，依這次運行的設定</translation>
    </message>
    <message>
        <source>Forward drift</source>
        <translation>前向漂移</translation>
    </message>
    <message>
        <source>f x, of dx = f x dt + g dw</source>
        <translation>dx = f x dt + g dw 中的 f x</translation>
    </message>
    <message>
        <source>Drift back, ODE</source>
        <translation>逆向漂移，ODE</translation>
    </message>
    <message>
        <source>½ g² s − f x: how points move without noise while t falls</source>
        <translation>½ g² s − f x：t 下降時，點在沒有噪聲下如何移動</translation>
    </message>
    <message>
        <source>Drift back, SDE</source>
        <translation>逆向漂移，SDE</translation>
    </message>
    <message>
        <source>g² s − f x: how points move on the mean while t falls</source>
        <translation>g² s − f x：t 下降時，點平均如何移動</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>箭頭</translation>
    </message>
    <message>
        <source>One from each place; for colour alone switch Field off</source>
        <translation>每個位置一支；只要顏色時，請關閉「場」</translation>
    </message>
    <message>
        <source>Streamlines</source>
        <translation>流線</translation>
    </message>
    <message>
        <source>Lines along the field, evenly spaced</source>
        <translation>沿著場的線，間距均勻</translation>
    </message>
    <message>
        <source>On a grid</source>
        <translation>在格線上</translation>
    </message>
    <message>
        <source>From each node of a grid that stays with the page</source>
        <translation>從格線的每個節點出發，格線固定在頁面上</translation>
    </message>
    <message>
        <source>At points</source>
        <translation>在點上</translation>
    </message>
    <message>
        <source>At noisy points of the data, where the network is taught: α x₀ + σ ε</source>
        <translation>在有噪聲的資料點上，即網路受教之處：α x₀ + σ ε</translation>
    </message>
    <message>
        <source>Compressed</source>
        <translation>壓縮</translation>
    </message>
    <message>
        <source>0.95 cell · r / (0.55 + r), r = |σ s|</source>
        <translation>0.95 格 · r / (0.55 + r)，r = |σ s|</translation>
    </message>
    <message>
        <source>True length</source>
        <translation>真實長度</translation>
    </message>
    <message>
        <source>In proportion to |σ s|</source>
        <translation>與 |σ s| 成正比</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>對數</translation>
    </message>
    <message>
        <source>0.19 cell · ln(1 + 20 r), r = |σ s|</source>
        <translation>0.19 格 · ln(1 + 20 r)，r = |σ s|</translation>
    </message>
    <message>
        <source>Direction only</source>
        <translation>僅方向</translation>
    </message>
    <message>
        <source>All of one length</source>
        <translation>長度全都相同</translation>
    </message>
    <message>
        <source>True arrow</source>
        <translation>真實箭頭</translation>
    </message>
    <message>
        <source>The exact score: it points where the log density of noisy data rises fastest. Blue is always the truth.</source>
        <translation>精確的分數：指向有噪聲資料的對數密度上升最快的方向。藍色永遠是真實。</translation>
    </message>
    <message>
        <source>Learned arrow</source>
        <translation>學到的箭頭</translation>
    </message>
    <message>
        <source>What the network answers for the score at the same place. Gold is always what the network says.</source>
        <translation>網路在同一處對分數的回答。金色永遠是網路所說的。</translation>
    </message>
    <message>
        <source>How far the learned arrow is from the true one, both times σ. Magenta is always a gap.</source>
        <translation>學到的箭頭離真實箭頭多遠，兩者都乘上 σ。洋紅永遠是差距。</translation>
    </message>
    <message>
        <source>The plane: blue is true, gold is learned, magenta is the gap between them.</source>
        <translation>平面：藍色是真實，金色是學到的，洋紅是兩者的差距。</translation>
    </message>
    <message>
        <source>Points of the run</source>
        <translation>運行中的點</translation>
    </message>
    <message>
        <source>Particles that the sampler moves step by step from noise to data, or the other way.</source>
        <translation>取樣器一步一步移動的粒子，從噪聲到資料，或反過來。</translation>
    </message>
    <message>
        <source>Which fields are drawn on the canvas.</source>
        <translation>畫布上畫哪些場。</translation>
    </message>
    <message>
        <source>Both arrows from the same point: gold lies on blue where they agree, and opens where not.</source>
        <translation>兩支箭頭從同一點出發：一致時金色疊在藍色上，不一致時張開。</translation>
    </message>
    <message>
        <source>The true field left of the divider, the learned one right of it.</source>
        <translation>分隔線左邊是真實場，右邊是學到的場。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>圖例</translation>
    </message>
    <message>
        <source>What each colour and shape on the canvas means; a click on a name hides it.</source>
        <translation>畫布上每種顏色與形狀的意思；點一下名稱就隱藏它。</translation>
    </message>
    <message>
        <source>Scale of the arrows</source>
        <translation>箭頭的比例</translation>
    </message>
    <message>
        <source>How long an arrow of a given length is drawn; both fields are drawn by one rule.</source>
        <translation>一定長度的箭頭畫多長；兩個場用同一條規則。</translation>
    </message>
    <message>
        <source>Where the data is</source>
        <translation>資料在哪裡</translation>
    </message>
    <message>
        <source>The line within which the density is above a share of its peak.</source>
        <translation>這條線以內，密度高於峰值的某個比例。</translation>
    </message>
    <message>
        <source>Colours and lines of the points</source>
        <translation>點的顏色與線</translation>
    </message>
    <message>
        <source>What the colours of points, and the strips beside the canvas, stand for.</source>
        <translation>點的顏色，以及畫布邊緣的圖，各代表什麼。</translation>
    </message>
    <message>
        <source>What is drawn on the canvas, and how.</source>
        <translation>畫布上畫些什麼，怎麼畫。</translation>
    </message>
    <message>
        <source>Whether the ground is coloured; the field “Colour shows” says by what.</source>
        <translation>底色是否上色；由哪個量決定，見「顏色顯示」。</translation>
    </message>
    <message>
        <source>Lines along which the density of noisy data is the same.</source>
        <translation>沿著這些線，有噪聲資料的密度相同。</translation>
    </message>
    <message>
        <source>Whether arrows or streamlines are drawn.</source>
        <translation>是否畫箭頭或流線。</translation>
    </message>
    <message>
        <source>A thousand clean points of the drawing, without noise.</source>
        <translation>圖畫裡一千個沒有噪聲的乾淨的點。</translation>
    </message>
    <message>
        <source>Whether the points of the run are drawn.</source>
        <translation>是否畫出運行中的點。</translation>
    </message>
    <message>
        <source>Where each point was in its last steps.</source>
        <translation>每個點在最近幾步時的位置。</translation>
    </message>
    <message>
        <source>Rings around points of a finished run that lie where hardly any data is.</source>
        <translation>圈出運行結束後落在幾乎沒有資料處的點。</translation>
    </message>
    <message>
        <source>Arrows are faint where the network was hardly taught anything.</source>
        <translation>網路幾乎沒學過的地方，箭頭變淡。</translation>
    </message>
    <message>
        <source>The window’s own movements happen at once; data moves as ever.</source>
        <translation>視窗自身的動作立刻完成；資料照常移動。</translation>
    </message>
    <message>
        <source>Colour shows</source>
        <translation>顏色顯示</translation>
    </message>
    <message>
        <source>The quantity that colours the ground.</source>
        <translation>決定底色的量。</translation>
    </message>
    <message>
        <source>How likely noisy data is at each place: the drawing, blurred by the noise.</source>
        <translation>有噪聲的資料在各處出現的可能：圖畫被噪聲模糊後的樣子。</translation>
    </message>
    <message>
        <source>The logarithm of the density: its slope is the score.</source>
        <translation>密度的對數：它的斜率就是分數。</translation>
    </message>
    <message>
        <source>The density that the learned field stands for, followed along the probability-flow ODE.</source>
        <translation>學到的場所代表的密度，沿機率流 ODE 求得。</translation>
    </message>
    <message>
        <source>How long the arrows are: near 1 at one draw of noise from the data.</source>
        <translation>箭頭有多長：離資料一份噪聲處約為 1。</translation>
    </message>
    <message>
        <source>Noise smeared along the field: the strokes run where the arrows point.</source>
        <translation>沿著場抹開的噪點：筆畫順著箭頭的方向。</translation>
    </message>
    <message>
        <source>Error map</source>
        <translation>誤差圖</translation>
    </message>
    <message>
        <source>How far the network is off at each place, in draws of noise.</source>
        <translation>網路在各處差多少，以噪聲抽樣為單位。</translation>
    </message>
    <message>
        <source>The gap as a share of the true arrow’s length, which counts as at least a tenth of a draw of noise.</source>
        <translation>差距佔真實箭頭長度的比例；這個長度至少算作一份噪聲的十分之一。</translation>
    </message>
    <message>
        <source>Lines that follow the field, evenly spaced; the true ones cross the contours at right angles.</source>
        <translation>順著場、間隔均勻的線；真實場的線與等高線成直角。</translation>
    </message>
    <message>
        <source>Where arrows run together it is negative, where they run apart positive.</source>
        <translation>箭頭匯聚處為負，散開處為正。</translation>
    </message>
    <message>
        <source>How fast the learned field turns; a true score is a gradient and has none.</source>
        <translation>學到的場轉得多快；真正的分數是梯度，沒有旋度。</translation>
    </message>
    <message>
        <source>How likely a noisy point is to have come from one part of the drawing, exactly.</source>
        <translation>帶噪聲的點來自圖畫某一部分的機率，精確計算。</translation>
    </message>
    <message>
        <source>The same probability as a network says that learned to name the part.</source>
        <translation>同樣的機率，由學會認出部分的網路說出。</translation>
    </message>
    <message>
        <source>Of part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>The part of the drawing whose probability is shown.</source>
        <translation>顯示圖畫哪一部分的機率。</translation>
    </message>
    <message>
        <source>Field shows</source>
        <translation>場顯示</translation>
    </message>
    <message>
        <source>Which vectors the arrows stand for.</source>
        <translation>箭頭代表哪些向量。</translation>
    </message>
    <message>
        <source>The field, the push of guidance, and their sum, which drives the points.</source>
        <translation>場、引導的推力，以及推動各點的兩者之和。</translation>
    </message>
    <message>
        <source>How the noise process itself moves points on the mean.</source>
        <translation>噪聲過程本身平均怎樣移動各點。</translation>
    </message>
    <message>
        <source>How points move without noise while t falls.</source>
        <translation>t 減小時，沒帶噪聲的點怎樣移動。</translation>
    </message>
    <message>
        <source>How points move on the mean while t falls, with noise beside it.</source>
        <translation>t 減小時各點平均怎樣移動，另外還有噪聲。</translation>
    </message>
    <message>
        <source>Drawn as</source>
        <translation>畫法</translation>
    </message>
    <message>
        <source>Single arrows, or lines along the field.</source>
        <translation>單支箭頭，或沿著場的線。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Arrows on a grid, or at noisy points of the data, where the network is taught.</source>
        <translation>箭頭畫在網格上，或畫在有噪聲的資料點上，也就是網路學習的地方。</translation>
    </message>
    <message>
        <source>Length of arrows</source>
        <translation>箭頭的長度</translation>
    </message>
    <message>
        <source>Compressed keeps every arrow within its cell; others are in proportion, logarithmic, or all of one length.</source>
        <translation>壓縮讓箭頭不出自己的格子；另有按比例、對數，或全部等長。</translation>
    </message>
    <message>
        <source>Pixels between two arrows or two streamlines.</source>
        <translation>兩支箭頭或兩條流線之間的像素數。</translation>
    </message>
    <message>
        <source>How the points look</source>
        <translation>點的外觀</translation>
    </message>
    <message>
        <source>Colour, trails and histograms of the points of the run.</source>
        <translation>運行中各點的顏色、軌跡與直方圖。</translation>
    </message>
    <message>
        <source>Colour of the points</source>
        <translation>點的顏色</translation>
    </message>
    <message>
        <source>One ink for all, or a colour by part, start or another quantity.</source>
        <translation>全部同一墨色，或按部分、起點或其他量上色。</translation>
    </message>
    <message>
        <source>How many of its last steps each point draws behind it, and whether they fade.</source>
        <translation>每個點身後畫出最近幾步，以及是否淡出。</translation>
    </message>
    <message>
        <source>Lines of equal density of the points themselves, each blurred by a Gaussian.</source>
        <translation>各點自身密度的等高線，每點用一個高斯模糊。</translation>
    </message>
    <message>
        <source>Picks points whose next step is drawn as its parts: drift, score and noise.</source>
        <translation>選幾個點，把下一步拆開來畫：漂移、分數與噪聲。</translation>
    </message>
    <message>
        <source>A step, taken apart</source>
        <translation>拆解一步</translation>
    </message>
    <message>
        <source>What one step adds to a point: a push by the score, and a shake by chance.</source>
        <translation>一步給點加上什麼：分數的一推，和隨機的一抖。</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長度</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>間距</translation>
    </message>
    <message>
        <source>Between two arrows or two streamlines, on the screen</source>
        <translation>兩個箭頭或兩條流線在螢幕上的距離</translation>
    </message>
    <message>
        <source>part {n}</source>
        <translation>部分 {n}</translation>
    </message>
    <message>
        <source>Following the flow… {share}</source>
        <translation>正在沿流計算… {share}</translation>
    </message>
    <message>
        <source>two true sets {floor}</source>
        <translation>兩組真實樣本 {floor}</translation>
    </message>
    <message>
        <source>Lines of equal pₜ</source>
        <translation>pₜ 的等高線</translation>
    </message>
    <message>
        <source>Learned − true</source>
        <translation>學到的 − 真實</translation>
    </message>
    <message numerus="yes">
        <source>{n} point(s)</source>
        <translation>
            <numerusform>{n} 個點</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} landed beside the data</source>
        <translation>{n} 個落在資料之外</translation>
    </message>
    <message>
        <source>scoreviz projects (*.scoreviz)</source>
        <translation>scoreviz 專案 (*.scoreviz)</translation>
    </message>
    <message>
        <source>Projects and targets (*.scoreviz *.png *.jpg *.jpeg *.svg *.csv *.npy *.json);;All files (*)</source>
        <translation>專案與目標分佈 (*.scoreviz *.png *.jpg *.jpeg *.svg *.csv *.npy *.json);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>{file} was changed by another program since it was opened. Saving would replace that.</source>
        <translation>{file} 開啟後已被其他程式更改。儲存會覆蓋那些更改。</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>取代</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存…</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未儲存</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存新檔</translation>
    </message>
    <message>
        <source>{file} is read-only: save as</source>
        <translation>{file} 是唯讀的：另存</translation>
    </message>
    <message>
        <source>Save a copy that opens read-only</source>
        <translation>儲存一份以唯讀方式開啟的副本</translation>
    </message>
    <message>
        <source>Saved {file}, which opens read-only</source>
        <translation>已儲存 {file}，它以唯讀方式開啟</translation>
    </message>
    <message>
        <source>{file} is open here: choose another name for the copy</source>
        <translation>{file} 正在這裡開啟：請為副本另選名稱</translation>
    </message>
    <message>
        <source>{file}: there is such a file already; choose it by its whole name to replace it</source>
        <translation>{file}：已有這個檔案；要取代它，請用完整檔名選取</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>已儲存 {file}</translation>
    </message>
    <message>
        <source>Not opened</source>
        <translation>未開啟</translation>
    </message>
    <message>
        <source>{file} is opened</source>
        <translation>{file} 已開啟</translation>
    </message>
    <message>
        <source>{file} may not be written here: Save asks for another name</source>
        <translation>{file} 在這裡不能寫入：儲存時會要求另一個名稱</translation>
    </message>
    <message>
        <source>{file} is read-only: Save asks for another name</source>
        <translation>{file} 是唯讀的：儲存時會要求另一個名稱</translation>
    </message>
    <message numerus="yes">
        <source>{n} left for good</source>
        <comment>points</comment>
        <translation>
            <numerusform>{n} 個已逃離</numerusform>
        </translation>
    </message>
    <message>
        <source>Not measured: {why}</source>
        <translation>未測量：{why}</translation>
    </message>
    <message>
        <source>harmless</source>
        <translation>無害</translation>
    </message>
    <message>
        <source>{n} steps end {far} from the data; by chance {chance}: too few</source>
        <translation>走 {n} 步，終點與資料相距 {far}；隨機差距 {chance}：步數太少</translation>
    </message>
    <message>
        <source>{n} steps end {far} from the data; by chance {chance}</source>
        <translation>走 {n} 步，終點與資料相距 {far}；隨機差距 {chance}</translation>
    </message>
    <message>
        <source>Finer than a cell, {cell}: nothing new is seen</source>
        <translation>比一格（{cell}）更細：看不到新東西</translation>
    </message>
    <message>
        <source>A cell is {cell} wide: coarser than that</source>
        <translation>一格寬 {cell}：這比它粗</translation>
    </message>
    <message>
        <source>Prior is {nats} nats from p₁</source>
        <translation>先驗與 p₁ 相距 {nats} nats</translation>
    </message>
    <message>
        <source>Prior is within {nats} nats of p₁</source>
        <translation>先驗與 p₁ 相距不到 {nats} nats</translation>
    </message>
    <message>
        <source>Above {limit} a step throws points out</source>
        <translation>步長超過 {limit} 會把點拋出</translation>
    </message>
    <message>
        <source>Stable up to a step of {limit}</source>
        <translation>步長不超過 {limit} 時穩定</translation>
    </message>
    <message>
        <source>Mean over directions of W₁ between {n} points of a run in the true field and as many true</source>
        <translation>W₁ 在各方向的平均：一邊是真實場中一次運行的 {n} 個點，另一邊是同樣多的真實點</translation>
    </message>
    <message>
        <source>Two true sets are {floor} apart; above {times} times that, steps are too few</source>
        <translation>兩組真實樣本相距 {floor}；超過它的 {times} 倍，就是步數太少</translation>
    </message>
    <message>
        <source>{share} of the points left for good</source>
        <translation>有 {share} 的點逃離</translation>
    </message>
    <message>
        <source>A dot under noise is √(b² + σ²) = {width} wide, b = {cell} the cell’s own</source>
        <translation>噪聲下的一個點寬 √(b² + σ²) = {width}，其中 b = {cell} 是格子本身的</translation>
    </message>
    <message>
        <source>KL(p₁ ‖ prior) = E[log p₁ − log prior], standard error {error}
At most √(KL/2) of the points are misplaced by it: {share}
Mean and spread: {distance} apart in W₂</source>
        <translation>KL(p₁ ‖ prior) = E[log p₁ − log prior]，標準誤差 {error}
因先驗而錯位的點最多佔 √(KL/2)：{share}
平均值與離散程度：W₂ 相距 {distance}</translation>
    </message>
    <message>
        <source>h &lt; 2 / L, L the largest curvature of −log pσ that samples meet; at σ = {level}</source>
        <translation>h &lt; 2 / L，L 是樣本所遇到的 −log pσ 的最大曲率；在 σ = {level}</translation>
    </message>
    <message>
        <source>First lane: {warning}</source>
        <translation>第一個運行：{warning}</translation>
    </message>
    <message>
        <source>Press and drag to place a Gaussian, drag its grips; symmetry changes all its copies; mass is in the sheet</source>
        <translation>按住並拖曳以放置高斯，拖曳控點調整；對稱會改變它的所有副本；質量在面板中</translation>
    </message>
    <message>
        <source>Delete a Gaussian</source>
        <translation>刪除高斯</translation>
    </message>
    <message>
        <source>Mass of a Gaussian</source>
        <translation>高斯的質量</translation>
    </message>
    <message>
        <source>Turn a Gaussian</source>
        <translation>旋轉高斯</translation>
    </message>
    <message>
        <source>Stretch a Gaussian</source>
        <translation>拉伸高斯</translation>
    </message>
    <message>
        <source>Move a Gaussian</source>
        <translation>移動高斯</translation>
    </message>
    <message>
        <source>Place a Gaussian</source>
        <translation>放置高斯</translation>
    </message>
    <message>
        <source>Picture looked at</source>
        <translation>正在看的圖片</translation>
    </message>
    <message>
        <source>As the network sees it now</source>
        <translation>網路現在所見的樣子</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>開啟檔案…</translation>
    </message>
    <message>
        <source>Its middle, scaled to the size of the model&apos;s pictures</source>
        <translation>取其中央，縮放到模型圖片的大小</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼上</translation>
    </message>
    <message>
        <source>An empty page</source>
        <translation>空白頁面</translation>
    </message>
    <message>
        <source>To be drawn on</source>
        <translation>可在上面畫</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>反相</translation>
    </message>
    <message>
        <source>Light and dark are exchanged</source>
        <translation>明暗互換</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Own picture</source>
        <translation>自備圖片</translation>
    </message>
    <message>
        <source>A seed</source>
        <translation>種子</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白</translation>
    </message>
    <message>
        <source>Light grey</source>
        <translation>淺灰</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰</translation>
    </message>
    <message>
        <source>Dark grey</source>
        <translation>深灰</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>紅</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黃</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>綠</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>藍</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>棕</translation>
    </message>
    <message>
        <source>Skin</source>
        <translation>膚色</translation>
    </message>
    <message>
        <source>Ask for</source>
        <translation>待補</translation>
    </message>
    <message>
        <source>The brush hatches what is asked for</source>
        <translation>筆刷以斜線標出待補的部分</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>The brush brings back what is known</source>
        <translation>筆刷把已知的部分帶回來</translation>
    </message>
    <message>
        <source>one</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Both are noised with the same noise: x_t = α ((1 − w) p + w p′) + σ z</source>
        <translation>兩者加上同樣的噪聲：x_t = α ((1 − w) p + w p′) + σ z</translation>
    </message>
    <message>
        <source>turning</source>
        <translation>轉動</translation>
    </message>
    <message>
        <source>The noise turns from that of the run&apos;s seed to that of the other seed</source>
        <translation>噪聲從運行種子的噪聲轉到另一個種子的噪聲</translation>
    </message>
    <message>
        <source>Brush stroke</source>
        <translation>筆刷筆畫</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>遮罩</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>“{layer}” is hidden: what is drawn on it is not seen</source>
        <translation>「{layer}」已隱藏：畫在上面的內容看不見</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>起點</translation>
    </message>
    <message>
        <source>History</source>
        <translation>歷程</translation>
    </message>
    <message>
        <source>Explicit, implicit and denoising score matching differ by constants that no training changes.</source>
        <translation>顯式、隱式和去噪分數匹配只相差常數，訓練改變不了這些常數。</translation>
    </message>
    <message>
        <source>ESM − ISM = ½ E|s*|²,  DSM − ESM = d/(2σ²) − ½ E|s*|².  About once a second, over 8 192 fresh points with Gaussian noise.</source>
        <translation>ESM − ISM = ½ E|s*|²，DSM − ESM = d/(2σ²) − ½ E|s*|²。約每秒一次，取 8 192 個帶高斯噪聲的新點。</translation>
    </message>
    <message>
        <source>training steps</source>
        <translation>訓練步數</translation>
    </message>
    <message>
        <source>the objectives, in the papers’ normalisation</source>
        <translation>各目標函數，依論文的歸一化</translation>
    </message>
    <message>
        <source>their differences: dots measured, bars one standard error, lines exact</source>
        <translation>它們的差：圓點為測量值，誤差線為一個標準誤差，直線為精確值</translation>
    </message>
    <message>
        <source>Measuring at step {n}…</source>
        <translation>正在第 {n} 步測量…</translation>
    </message>
    <message>
        <source>Step {n}:  ESM − ISM {first}     DSM − ESM {second}</source>
        <translation>第 {n} 步：ESM − ISM {first}     DSM − ESM {second}</translation>
    </message>
    <message>
        <source>Step {n}:  ESM − ISM {first}   DSM − ESM {second}</source>
        <translation>第 {n} 步：ESM − ISM {first}   DSM − ESM {second}</translation>
    </message>
    <message>
        <source>{mean} ± {error}, exactly {exact}</source>
        <translation>{mean} ± {error}，精確值 {exact}</translation>
    </message>
    <message>
        <source>It ended with {error}.</source>
        <translation>它以 {error} 結束。</translation>
    </message>
    <message>
        <source>From</source>
        <comment>a picture</comment>
        <translation>從</translation>
    </message>
    <message>
        <source>To</source>
        <comment>a picture</comment>
        <translation>到</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Another seed at the other end</source>
        <translation>另一端換一個種子</translation>
    </message>
    <message>
        <source>Noised to t</source>
        <translation>加噪至 t</translation>
    </message>
    <message>
        <source>seed {n}</source>
        <translation>種子 {n}</translation>
    </message>
    <message>
        <source>from</source>
        <comment>a picture</comment>
        <translation>從</translation>
    </message>
    <message>
        <source>to</source>
        <comment>a picture</comment>
        <translation>到</translation>
    </message>
    <message>
        <source>x̂₀ on both films, data at the left and noise at the right; click a frame to go there
Below: the root mean square of their difference, black to white is 1; half of that is the brightest</source>
        <translation>兩個影格條上的 x̂₀，資料在左，噪聲在右；按一下影格可移到那裡
下方：兩者之差的均方根，黑到白為 1；達到它的一半即最亮</translation>
    </message>
    <message>
        <source>Branch here</source>
        <translation>在此分支</translation>
    </message>
    <message>
        <source>Another seed for the noise that is put in after the branch</source>
        <translation>分支之後所加的噪聲換一個種子</translation>
    </message>
    <message>
        <source>This sampler puts in no noise: another seed would change nothing</source>
        <translation>這個取樣器不加噪聲：換種子不會有任何改變</translation>
    </message>
    <message>
        <source>Take the branch away</source>
        <translation>移除分支</translation>
    </message>
    <message>
        <source>the run</source>
        <translation>原運行</translation>
    </message>
    <message>
        <source>the branch</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>No pictures of the classes</source>
        <translation>沒有類別的圖片</translation>
    </message>
    <message>
        <source>x̂₀ of both runs at the same t; click a picture to look at it
Below: the root mean square of their difference, black to white is 1; half of that is the brightest</source>
        <translation>兩次運行在同一 t 的 x̂₀；按一下圖片可查看
下方：兩者之差的均方根，黑到白為 1；達到它的一半即最亮</translation>
    </message>
    <message>
        <source>Take the settings of the run, then change one of them</source>
        <translation>先取原運行的設定，再改其中一項</translation>
    </message>
    <message>
        <source>the other</source>
        <comment>run</comment>
        <translation>另一次</translation>
    </message>
    <message>
        <source>Open a model that makes pictures</source>
        <translation>開啟一個產生圖片的模型</translation>
    </message>
    <message>
        <source>A folder as diffusers writes it: config.json, the weights, and its noise levels</source>
        <translation>diffusers 所寫的資料夾：config.json、權重和噪聲強度</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>開啟資料夾…</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>正在開啟 {name}…</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>尚無</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>顯示的內容</translation>
    </message>
    <message>
        <source>factors {first} and {second}</source>
        <translation>係數 {first} 與 {second}</translation>
    </message>
    <message>
        <source>Click a pixel for its figures, arrows move it; once more, or Esc, to let go
Of pictures, what is lighter than white or darker than black is cut off</source>
        <translation>按一下像素可看它的數值，方向鍵移動；再按一下或 Esc 放開
圖片中比白更亮或比黑更暗的部分會被截去</translation>
    </message>
    <message>
        <source>The picture as an equation: {said}</source>
        <translation>寫成等式的圖片：{said}</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>筆刷</translation>
    </message>
    <message>
        <source>What the brush does</source>
        <translation>筆刷的作用</translation>
    </message>
    <message>
        <source>Times a step</source>
        <translation>每步次數</translation>
    </message>
    <message>
        <source>After each step the known part is put back, as noisy as the step; between the times the step&apos;s noise is
put back, and the rest comes to fit. RePaint: Lugmayr et al. (2022)</source>
        <translation>每步之後，已知的部分會放回，噪聲與該步相同；每次之間會再加上該步的噪聲，
其餘部分便與它相合。RePaint：Lugmayr 等（2022）</translation>
    </message>
    <message>
        <source>known, and asked for</source>
        <translation>已知與待補</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>known</source>
        <translation>已知</translation>
    </message>
    <message numerus="yes">
        <source>{sampler}, {n} step(s), seed {seed}</source>
        <translation>
            <numerusform>{sampler}，{n} 步，種子 {seed}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{sampler}, {n} step(s), seed {seed}, {told}, guidance {weight}</source>
        <translation>
            <numerusform>{sampler}，{n} 步，種子 {seed}，{told}，引導 {weight}</numerusform>
        </translation>
    </message>
    <message>
        <source>step {step} of {last}, σ / α = {level}</source>
        <translation>第 {step}／{last} 步，σ / α = {level}</translation>
    </message>
    <message>
        <source>Click a picture to look at it</source>
        <translation>按一下圖片可查看</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>尚無圖片</translation>
    </message>
    <message numerus="yes">
        <source>{n} picture(s), number {which} is looked at</source>
        <translation>
            <numerusform>{n} 張圖片，正在看第 {which} 張</numerusform>
        </translation>
    </message>
    <message>
        <source>One picture</source>
        <translation>一張圖片</translation>
    </message>
    <message>
        <source>Pictures between</source>
        <translation>中間的圖片</translation>
    </message>
    <message>
        <source>led back, each from its own noise</source>
        <translation>去噪還原，各從自己的噪聲開始</translation>
    </message>
    <message>
        <source>filled in, each from its own noise</source>
        <translation>補全，各從自己的噪聲開始</translation>
    </message>
    <message>
        <source>between, as the network makes it</source>
        <translation>網路產生的中間圖片</translation>
    </message>
    <message>
        <source>Open a model first: a picture is scaled to the size of its pictures</source>
        <translation>請先開啟模型：圖片會縮放到模型圖片的大小</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>拖入</translation>
    </message>
    <message>
        <source>Dropped picture</source>
        <translation>拖入的圖片</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>貼上</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>貼上的圖片</translation>
    </message>
    <message>
        <source>Noise between</source>
        <translation>中間的噪聲</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>沒有圖片</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard</source>
        <translation>剪貼簿上沒有圖片</translation>
    </message>
    <message>
        <source>Picture {which}</source>
        <translation>圖片 {which}</translation>
    </message>
    <message>
        <source>There is no picture yet: generate some</source>
        <translation>還沒有圖片：請先產生幾張</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>變化</translation>
    </message>
    <message>
        <source>Use a picture</source>
        <translation>使用圖片</translation>
    </message>
    <message>
        <source>End of the row</source>
        <translation>端點圖片</translation>
    </message>
    <message>
        <source>Pictures ({endings})</source>
        <translation>圖片 ({endings})</translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation>開啟圖片</translation>
    </message>
    <message>
        <source>Take a picture away</source>
        <translation>移除圖片</translation>
    </message>
    <message>
        <source>Exchange light and dark</source>
        <translation>明暗互換</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>開啟 {name}</translation>
    </message>
    <message>
        <source>Its config and weights come from huggingface.co into the cache of the hub. Nothing of it is run.</source>
        <translation>它的設定檔和權重從 huggingface.co 下載到 hub 的快取。其中的程式一概不執行。</translation>
    </message>
    <message>
        <source>Models of the hub need huggingface_hub: pip install &apos;scoreviz[hub]&apos;</source>
        <translation>hub 上的模型需要 huggingface_hub：pip install &apos;scoreviz[hub]&apos;</translation>
    </message>
    <message>
        <source>Name of a model of the hub</source>
        <translation>hub 上模型的名稱</translation>
    </message>
    <message>
        <source>Hugging Face id</source>
        <translation>Hugging Face ID</translation>
    </message>
    <message>
        <source>It ended with {error}</source>
        <translation>它以 {error} 結束</translation>
    </message>
    <message>
        <source>Cancelled: what had come is kept, and is not fetched again</source>
        <translation>已取消：已下載的會保留，不會重新下載</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>方向鍵</translation>
    </message>
    <message>
        <source>Another picture, or pixel (Tab to them)</source>
        <translation>換一張圖片或一個像素（先按 Tab 移過去）</translation>
    </message>
    <message>
        <source>Shift arrow</source>
        <translation>Shift 方向鍵</translation>
    </message>
    <message>
        <source>Move the plane&apos;s dot further (Tab)</source>
        <translation>平面上的點移得更遠（Tab）</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>所有按鍵</translation>
    </message>
    <message>
        <source>Give a picture from the clipboard</source>
        <translation>從剪貼簿給一張圖片</translation>
    </message>
    <message>
        <source>Undo; with Shift, redo</source>
        <translation>復原；加 Shift 重做</translation>
    </message>
    <message>
        <source>Save; with Shift, save as</source>
        <translation>儲存；加 Shift 另存</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>開啟專案</translation>
    </message>
    <message>
        <source>Share: picture, film, numbers</source>
        <translation>分享：圖片、影片、數值</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Play, or pause</source>
        <translation>播放或暫停</translation>
    </message>
    <message>
        <source>One step towards data</source>
        <translation>往資料一步</translation>
    </message>
    <message>
        <source>One step towards noise</source>
        <translation>往噪聲一步</translation>
    </message>
    <message>
        <source>To the data</source>
        <translation>到資料端</translation>
    </message>
    <message>
        <source>To the noise</source>
        <translation>到噪聲端</translation>
    </message>
    <message>
        <source>Generate, or cancel</source>
        <translation>產生或取消</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>換一個種子</translation>
    </message>
    <message>
        <source>Vary the picture looked at</source>
        <translation>變化正在看的圖片</translation>
    </message>
    <message>
        <source>Put a message away, or let a pixel go</source>
        <translation>關閉訊息，或放開像素</translation>
    </message>
    <message>
        <source>velocity</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>How long is the arrow?</source>
        <translation>箭頭有多長？</translation>
    </message>
    <message>
        <source>root mean square of a number</source>
        <translation>每個數的均方根</translation>
    </message>
    <message>
        <source>Of the whole picture, or of the pixel that is clicked: √ of the mean of the squares
score: s = −ε̂ / σ;  noise: ε̂, near 1 for a good network
clean: x̂₀;  velocity: v = α ε̂ − σ x̂₀
guidance: s − s of any class, what w has put in, where it is 0.01 or more
Below t = 0.01 nothing is shown: there s grows as 1 / σ and would hide the rest</source>
        <translation>整張圖片的，或所選像素的：√ 平方的平均
分數：s = −ε̂ / σ；噪聲：ε̂，好的網路接近 1
乾淨：x̂₀；速度：v = α ε̂ − σ x̂₀
引導：s 減去任意類別的 s，即 w 所加的部分，只顯示 0.01 以上
t = 0.01 以下不顯示：那裡 s 隨 1 / σ 增長，會蓋過其餘</translation>
    </message>
    <message>
        <source>guidance</source>
        <translation>引導</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>尚無數值</translation>
    </message>
    <message>
        <source>What is done with the pictures</source>
        <translation>對圖片做什麼</translation>
    </message>
    <message>
        <source>c = η √β̃ in x′ = α′ x̂₀ + √(σ′² − c²) ε̂ + c z: 0 the flow, 1 as much noise as DDPM</source>
        <translation>x′ = α′ x̂₀ + √(σ′² − c²) ε̂ + c z 中的 c = η √β̃：0 為流，1 時噪聲與 DDPM 一樣多</translation>
    </message>
    <message>
        <source>dx = [f x − ½ (1 + η²) g² s] dt + η g dw: 0 the flow, 1 the reverse SDE</source>
        <translation>dx = [f x − ½ (1 + η²) g² s] dt + η g dw：0 為流，1 為逆向 SDE</translation>
    </message>
    <message>
        <source>Slow motion: a step and a half a second</source>
        <translation>慢動作：每秒一步半</translation>
    </message>
    <message>
        <source>30 steps a second</source>
        <translation>每秒 30 步</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Every picture of the run, as the network sees it now</source>
        <translation>這次運行的每張圖片，網路現在所見的樣子</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>數值</translation>
    </message>
    <message>
        <source>The values of the noisy picture, beside the normal density that they end in</source>
        <translation>帶噪聲圖片的數值，以及它們最終成為的常態密度</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>平面</translation>
    </message>
    <message>
        <source>The plane through three pictures, with what of the network&apos;s arrows lies in it</source>
        <translation>通過三張圖片的平面，以及網路的箭頭落在其中的部分</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自備</translation>
    </message>
    <message>
        <source>Your picture, noised to x_t = α x₀ + σ ε and led back from there: what survives?</source>
        <translation>自備圖片加噪到 x_t = α x₀ + σ ε，再從那裡去噪還原：什麼會留下來？</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>補全</translation>
    </message>
    <message>
        <source>A part of a picture is known and put back after every step; the rest is asked for</source>
        <translation>圖片的一部分已知，每步之後放回；其餘待補</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>之間</translation>
    </message>
    <message>
        <source>Two pictures or two seeds, and what lies between them</source>
        <translation>兩張圖片或兩個種子，以及它們之間的一切</translation>
    </message>
    <message>
        <source>The same noise and other settings: class, guidance, sampler, steps or η</source>
        <translation>噪聲相同，設定不同：類別、引導、取樣器、步數或 η</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>From a frame of the film on, another class, guidance or chance; the run stays as it is</source>
        <translation>從影片的某一影格起，換類別、引導或隨機；原運行保持不變</translation>
    </message>
    <message>
        <source>Wander</source>
        <translation>漫遊</translation>
    </message>
    <message>
        <source>Langevin dynamics at one noise level, from the picture looked at</source>
        <translation>從正在看的圖片出發，在單一噪聲強度下的朗之萬動力學</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>A model&apos;s folder as diffusers writes it: config.json and weights</source>
        <translation>diffusers 所寫的模型資料夾：config.json 和權重</translation>
    </message>
    <message>
        <source>Hugging Face id…</source>
        <translation>Hugging Face ID…</translation>
    </message>
    <message>
        <source>A model of the hub by its name; it is fetched only when you ask</source>
        <translation>以名稱指定 hub 上的模型；只在要求時才下載</translation>
    </message>
    <message>
        <source>No model is open</source>
        <translation>沒有開啟模型</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>引導</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>取樣器</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步數</translation>
    </message>
    <message>
        <source>Eta</source>
        <translation>Eta</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>種子</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>所做的事</translation>
    </message>
    <message>
        <source>Pixel looked at</source>
        <translation>正在看的像素</translation>
    </message>
    <message>
        <source>class {label}</source>
        <translation>類別 {label}</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>墨色</translation>
    </message>
    <message>
        <source>x_t = α x₀ + σ ε: the nearest step of the run is taken
SDEdit: Meng et al. (2022)</source>
        <translation>x_t = α x₀ + σ ε：取運行中最近的一步
SDEdit：Meng 等（2022）</translation>
    </message>
    <message>
        <source>yours</source>
        <comment>picture</comment>
        <translation>自備</translation>
    </message>
    <message>
        <source>noised</source>
        <comment>picture</comment>
        <translation>加噪後</translation>
    </message>
    <message>
        <source>mean</source>
        <comment>of the pictures</comment>
        <translation>平均</translation>
    </message>
    <message>
        <source>spread</source>
        <comment>of the pictures</comment>
        <translation>標準差</translation>
    </message>
    <message>
        <source>noised, t = {t}</source>
        <translation>加噪後，t = {t}</translation>
    </message>
    <message>
        <source>their mean</source>
        <translation>它們的平均</translation>
    </message>
    <message>
        <source>{off} from yours, root mean square; black to white is 1</source>
        <translation>與自備圖片相差 {off}（均方根）；黑到白為 1</translation>
    </message>
    <message>
        <source>spread, to {most}</source>
        <translation>標準差，至 {most}</translation>
    </message>
    <message>
        <source>Standard deviation of each pixel; brightest is {most}, black to white is 1
Root mean square over the picture: {typical}</source>
        <translation>每個像素的標準差；最亮為 {most}，黑到白為 1
整張圖片的均方根：{typical}</translation>
    </message>
    <message>
        <source>Draw here
or drop
a picture</source>
        <translation>在此繪圖
或拖入
圖片</translation>
    </message>
    <message>
        <source>Pictures from noise, by the same score and the same samplers as on the plane.</source>
        <translation>從噪聲得到圖片，用的是與平面上相同的分數和取樣器。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>The network that makes the pictures: one that comes with the program, or your own.</source>
        <translation>製作圖片的網路：程式附帶的，或你自己的。</translation>
    </message>
    <message>
        <source>What the network is told to make; without a class it makes any.</source>
        <translation>告訴網路要做什麼；沒有類別時它什麼都做。</translation>
    </message>
    <message>
        <source>Guidance w</source>
        <translation>引導 w</translation>
    </message>
    <message>
        <source>How strongly the class is pressed: 0 without it, 1 as learned; the paper’s w is one less.</source>
        <translation>類別壓得多緊：0 沒有，1 如所學；論文的 w 少一。</translation>
    </message>
    <message>
        <source>Makes pictures from noise with these settings, in the background.</source>
        <translation>用這些設定從噪聲製作圖片，在背景進行。</translation>
    </message>
    <message>
        <source>The noise the pictures begin from: the same seed gives the same pictures.</source>
        <translation>圖片由哪個噪聲開始：種子相同，圖片就相同。</translation>
    </message>
    <message>
        <source>Pictures made</source>
        <translation>做好的圖片</translation>
    </message>
    <message>
        <source>Click one to look at it; the equation and the strip are about that one.</source>
        <translation>點一張來看；等式與影格條都是關於它的。</translation>
    </message>
    <message>
        <source>With this picture</source>
        <translation>用這張圖片</translation>
    </message>
    <message>
        <source>Takes the picture looked at as a start: vary it, noise it, fill in.</source>
        <translation>以正在看的圖片為起點：變化它、加噪聲、補全。</translation>
    </message>
    <message>
        <source>Above the noisy picture at some steps, below the clean one that the network sees in it.</source>
        <translation>上排是某些步的帶噪聲圖片，下排是網路從中看到的乾淨圖片。</translation>
    </message>
    <message>
        <source>Which equation of pictures is written out.</source>
        <translation>寫出哪一個圖片等式。</translation>
    </message>
    <message>
        <source>The noisy picture</source>
        <translation>有噪聲的圖片</translation>
    </message>
    <message>
        <source>The picture as it is at this step: some signal and some noise.</source>
        <translation>這一步的圖片：一些訊號和一些噪聲。</translation>
    </message>
    <message>
        <source>The clean picture it sees</source>
        <translation>它看到的乾淨圖片</translation>
    </message>
    <message>
        <source>The mean of all clean pictures that may be behind the noisy one; early on it is blurred.</source>
        <translation>帶噪聲圖片背後所有可能的乾淨圖片的平均；一開始是模糊的。</translation>
    </message>
    <message>
        <source>The noise it sees</source>
        <translation>它看到的噪聲</translation>
    </message>
    <message>
        <source>What the network takes for noise in the picture: minus σ times the score.</source>
        <translation>網路認為圖片中是噪聲的部分：負 σ 乘以分數。</translation>
    </message>
    <message>
        <source>Where it pulls</source>
        <translation>它往哪裡拉</translation>
    </message>
    <message>
        <source>From the noisy picture to the clean one: the arrow of the plane, as a picture.</source>
        <translation>從有噪聲的圖片到乾淨的：平面上的箭頭，化成圖片。</translation>
    </message>
    <message>
        <source>The score</source>
        <translation>分數</translation>
    </message>
    <message>
        <source>The arrow itself, one number for each pixel; it grows as noise falls.</source>
        <translation>箭頭本身，每個像素一個數；噪聲越小它越大。</translation>
    </message>
    <message>
        <source>This step’s change</source>
        <translation>這一步的變化</translation>
    </message>
    <message>
        <source>How the clean picture changed in this step.</source>
        <translation>乾淨圖片在這一步怎樣變化。</translation>
    </message>
    <message>
        <source>What the class adds</source>
        <translation>類別加了什麼</translation>
    </message>
    <message>
        <source>The difference between told the class and told nothing, as a picture.</source>
        <translation>告訴類別與什麼都不告訴之間的差，化成圖片。</translation>
    </message>
    <message>
        <source>The size of the arrow in each unit, along the noise axis, for the picture or one pixel.</source>
        <translation>箭頭在每種單位下的大小，沿噪聲軸，整張圖片或一個像素。</translation>
    </message>
    <message>
        <source>Values of the pixels</source>
        <translation>像素的數值</translation>
    </message>
    <message>
        <source>How the numbers of the noisy picture are spread: they become a Gaussian at t = 1.</source>
        <translation>帶噪聲圖片的數值怎樣分佈：在 t = 1 時成為高斯。</translation>
    </message>
    <message>
        <source>Look at all, or do one of the other things with them.</source>
        <translation>看全部，或用它們做別的事。</translation>
    </message>
    <message>
        <source>Plane of images</source>
        <translation>圖片的平面</translation>
    </message>
    <message>
        <source>The plane through three pictures, with the arrows of the network that lie in it.</source>
        <translation>通過三張圖片的平面，以及網路的箭頭在其中的部分。</translation>
    </message>
    <message>
        <source>How much noise, and which draw of it, every picture of the plane gets.</source>
        <translation>平面上每張圖片加多少噪聲，以及哪一次抽樣。</translation>
    </message>
    <message>
        <source>Noise is put on a picture and taken off again: what is lost is what that noise hides.</source>
        <translation>給圖片加噪聲再去掉：失去的就是那樣的噪聲所遮住的。</translation>
    </message>
    <message>
        <source>What is known (m = 1) is put back in every step; the network finds the rest, each step several times.</source>
        <translation>已知的部分（m = 1）每一步都放回去；其餘由網路找出，每一步做好幾次。</translation>
    </message>
    <message>
        <source>Langevin dynamics at one noise level: the lower it is, the more the picture stays what it was.</source>
        <translation>在一個噪聲強度下的朗之萬動力學：強度越低，圖片越保持原樣。</translation>
    </message>
    <message>
        <source>Between two pictures</source>
        <translation>兩張圖片之間</translation>
    </message>
    <message>
        <source>Both ends are noised, mixed along an arc, and made clean again.</source>
        <translation>兩端都加噪聲，沿弧線混合，再去噪。</translation>
    </message>
    <message>
        <source>The same noise with one setting changed, picture by picture.</source>
        <translation>噪聲相同，只改一項設定，逐張比較。</translation>
    </message>
    <message>
        <source>The run goes on from this step by another chance or setting.</source>
        <translation>從這一步起，換一種隨機或設定繼續運行。</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>還沒有模型</translation>
    </message>
    <message>
        <source>Opens a folder with a model that makes pictures.</source>
        <translation>開啟含有圖片模型的資料夾。</translation>
    </message>
    <message>
        <source>s is s of any class plus w times the difference of s of the class and s of any</source>
        <translation>s 是任意類別的 s，加上 w 乘以該類別的 s 與任意類別的 s 之差</translation>
    </message>
    <message>
        <source>Noise η</source>
        <translation>噪聲 η</translation>
    </message>
    <message>
        <source>How much of the noise is drawn anew in each step.</source>
        <translation>每一步重新抽取多少噪聲。</translation>
    </message>
    <message>
        <source>How many pictures</source>
        <translation>多少張圖片</translation>
    </message>
    <message>
        <source>How many are made at once, each from its own noise.</source>
        <translation>同時做多少張，每張從自己的噪聲開始。</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>產生</translation>
    </message>
    <message>
        <source>The network is told this class</source>
        <translation>告訴網路這個類別</translation>
    </message>
    <message>
        <source>1: the class alone; more: away from what pictures of any class have in common</source>
        <translation>1：只有該類別；更大：遠離任意類別圖片的共同之處</translation>
    </message>
    <message>
        <source>Choose a class first: nothing is there to guide to</source>
        <translation>請先選類別：沒有可引導的方向</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>How they are made</source>
        <translation>產生的方式</translation>
    </message>
    <message>
        <source>Noise of the plane</source>
        <translation>平面的噪聲</translation>
    </message>
    <message>
        <source>Draw of noise</source>
        <translation>噪聲抽樣</translation>
    </message>
    <message>
        <source>Pictures of the plane</source>
        <translation>平面的圖片</translation>
    </message>
    <message>
        <source>Dot</source>
        <translation>點</translation>
    </message>
    <message>
        <source>The network is asked…</source>
        <translation>正在詢問網路…</translation>
    </message>
    <message>
        <source>Of earlier settings</source>
        <translation>屬於先前的設定</translation>
    </message>
    <message>
        <source>Arrow: x̂₀ − p, its part in the plane, of the noisy picture α p + σ ε; ε is one draw for all</source>
        <translation>箭頭：帶噪聲圖片 α p + σ ε 的 x̂₀ − p 在平面內的部分；全部共用一次 ε 抽樣</translation>
    </message>
    <message>
        <source>Arrow: x̂₀ − p, in the plane</source>
        <translation>箭頭：平面內的 x̂₀ − p</translation>
    </message>
    <message>
        <source>{share} in the plane, by chance {chance}</source>
        <translation>平面內佔 {share}，隨機為 {chance}</translation>
    </message>
    <message>
        <source>y₀ is {off} a pixel off the plane</source>
        <translation>y₀ 每像素偏離平面 {off}</translation>
    </message>
    <message>
        <source>The view</source>
        <translation>目前畫面</translation>
    </message>
    <message>
        <source>The equation and what is below it, as they are seen now</source>
        <translation>等式及其下方的內容，如現在所見</translation>
    </message>
    <message>
        <source>The film strip</source>
        <translation>影格條</translation>
    </message>
    <message>
        <source>xₜ over x̂₀ of the picture that is looked at</source>
        <translation>正在看的圖片：xₜ 在上，x̂₀ 在下</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>所有圖片</translation>
    </message>
    <message>
        <source>Every picture of the run at its end, in rows</source>
        <translation>這次運行結束時的每張圖片，排成數列</translation>
    </message>
    <message>
        <source>The view, the film strip, or all pictures, as PNG</source>
        <translation>畫面、影格條或所有圖片，存為 PNG</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>The run, from noise to pictures</source>
        <translation>整個運行，從噪聲到圖片</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>資料</translation>
    </message>
    <message>
        <source>The run as numbers</source>
        <translation>以數值表示的運行</translation>
    </message>
    <message>
        <source>Of</source>
        <comment>of what a picture is to be made</comment>
        <translation>內容</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>倍率</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Answers on a last page</source>
        <translation>最後一頁附答案</translation>
    </message>
    <message>
        <source>A PDF of A4 pages: texts, pictures, questions</source>
        <translation>A4 頁面的 PDF：文字、圖片、問題</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>儲存…</translation>
    </message>
    <message>
        <source>Hand-out</source>
        <translation>講義</translation>
    </message>
    <message>
        <source>Put the picture on the clipboard</source>
        <translation>把圖片放到剪貼簿</translation>
    </message>
    <message>
        <source>NumPy, NPZ: every xₜ and x̂₀, times, and settings</source>
        <translation>NumPy，NPZ：每個 xₜ 和 x̂₀、時間與設定</translation>
    </message>
    <message>
        <source>What to share</source>
        <translation>分享什麼</translation>
    </message>
    <message>
        <source>There are no pictures yet: press Generate first</source>
        <translation>還沒有圖片：請先按「產生」</translation>
    </message>
    <message>
        <source>Frame</source>
        <comment>counted while a film is written</comment>
        <translation>影格</translation>
    </message>
    <message>
        <source>Part</source>
        <comment>counted while a file is written</comment>
        <translation>部分</translation>
    </message>
    <message>
        <source>Click a cell, or drag along the strip</source>
        <translation>按一下格子，或沿影格條拖曳</translation>
    </message>
    <message>
        <source>Film strip</source>
        <translation>影格條</translation>
    </message>
    <message>
        <source>Film strip, step {frame} of {last}</source>
        <translation>影格條，第 {frame} 步，共 {last} 步</translation>
    </message>
    <message>
        <source>noisy</source>
        <comment>end of the noise axis</comment>
        <translation>有噪聲</translation>
    </message>
    <message>
        <source>Comes with the program</source>
        <translation>隨程式附帶</translation>
    </message>
    <message>
        <source>Open a model&apos;s folder</source>
        <translation>開啟模型的資料夾</translation>
    </message>
    <message>
        <source>No pictures</source>
        <translation>沒有圖片</translation>
    </message>
    <message>
        <source>All {n}, as the network sees them</source>
        <translation>全部 {n} 張，網路所見的樣子</translation>
    </message>
    <message numerus="yes">
        <source>All {n}</source>
        <comment>pictures</comment>
        <translation>
            <numerusform>全部 {n} 張</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} weights</source>
        <comment>of a network</comment>
        <translation>
            <numerusform>{n} 個權重</numerusform>
        </translation>
    </message>
    <message>
        <source>{model} has no class {label}: choose another.</source>
        <translation>{model} 沒有類別 {label}：請另選一個。</translation>
    </message>
    <message>
        <source>The film takes {n} MB of memory</source>
        <translation>影片佔用 {n} MB 記憶體</translation>
    </message>
    <message>
        <source>{done} of {all} steps</source>
        <translation>{done}／{all} 步</translation>
    </message>
    <message>
        <source>Cancelled after {done} of {all} steps</source>
        <translation>已在 {done}／{all} 步後取消</translation>
    </message>
    <message>
        <source>One step towards data (Left)</source>
        <translation>往資料一步（Left）</translation>
    </message>
    <message>
        <source>One step towards noise (Right)</source>
        <translation>往噪聲一步（Right）</translation>
    </message>
    <message>
        <source>Play again from noise</source>
        <translation>從噪聲重新播放</translation>
    </message>
    <message>
        <source>The same seed gives the same noise, whatever the sampler</source>
        <translation>同一種子給出同樣的噪聲，不論用哪個取樣器</translation>
    </message>
    <message>
        <source>Another seed (N)</source>
        <translation>換一個種子（N）</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Beside: {setting}</source>
        <translation>並列：{setting}</translation>
    </message>
    <message>
        <source>Fork: {setting}</source>
        <translation>分支：{setting}</translation>
    </message>
    <message>
        <source>Wander: {setting}</source>
        <translation>漫遊：{setting}</translation>
    </message>
    <message>
        <source>class</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>sampler</source>
        <translation>取樣器</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步數</translation>
    </message>
    <message>
        <source>noise η</source>
        <translation>噪聲 η</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>種子</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>The run comes first.</source>
        <translation>要先有運行。</translation>
    </message>
    <message>
        <source>Nothing is left to decide at the data: go back on the film first</source>
        <translation>到了資料端，已沒有可決定的：請先在影片上往回移</translation>
    </message>
    <message>
        <source>Not made</source>
        <translation>未產生</translation>
    </message>
    <message>
        <source>The same noise, {times}</source>
        <translation>噪聲相同，{times}</translation>
    </message>
    <message>
        <source>Leaves at step {step}, seed {seed}</source>
        <translation>在第 {step} 步分出，種子 {seed}</translation>
    </message>
    <message>
        <source>Leaves at step {step}, seed {seed}: nothing is changed yet</source>
        <translation>在第 {step} 步分出，種子 {seed}：尚未改變任何設定</translation>
    </message>
    <message>
        <source>As the run</source>
        <translation>與原運行相同</translation>
    </message>
    <message>
        <source>The other pictures are being made: {progress}</source>
        <translation>正在產生另一次的圖片：{progress}</translation>
    </message>
    <message numerus="yes">
        <source>It left after {n} step(s): a step of {share} × 2σ² is too long here.</source>
        <translation>
            <numerusform>走 {n} 步後逃離：步長 {share} × 2σ² 在這裡太長。</numerusform>
        </translation>
    </message>
    <message>
        <source>From picture {which}, {level}: step {step} of {last}</source>
        <translation>從圖片 {which}，{level}：第 {step}／{last} 步</translation>
    </message>
    <message>
        <source>More with the picture looked at</source>
        <translation>對正在看的圖片做更多</translation>
    </message>
    <message>
        <source>Noise the picture looked at a little and lead it back with many seeds (V)</source>
        <translation>給正在看的圖片加一點噪聲，再用多個種子去噪還原（V）</translation>
    </message>
    <message>
        <source>Use as own picture</source>
        <translation>用作自備圖片</translation>
    </message>
    <message>
        <source>Takes the picture looked at as the one that noise is put on and taken off again.</source>
        <translation>把正在看的圖片當作自己的圖片，先加上噪聲，再去掉。</translation>
    </message>
    <message>
        <source>Fill in a part of it</source>
        <translation>補全它的一部分</translation>
    </message>
    <message>
        <source>Takes the picture looked at as what is known (m = 1), and lets you hatch what is asked for.</source>
        <translation>把正在看的圖片當作已知的部分（m = 1），再由你塗出要填補的地方。</translation>
    </message>
    <message>
        <source>Between: from this one</source>
        <translation>之間：從這張</translation>
    </message>
    <message>
        <source>Makes the picture looked at the first end of the row between two pictures (λ = 0).</source>
        <translation>把正在看的圖片當作兩張圖片之間那一列的起端（λ = 0）。</translation>
    </message>
    <message>
        <source>Between: to this one</source>
        <translation>之間：到這張</translation>
    </message>
    <message>
        <source>value of a pixel of xₜ</source>
        <translation>xₜ 的像素值</translation>
    </message>
    <message>
        <source>share of the values, per unit</source>
        <translation>數值的佔比，每單位</translation>
    </message>
    <message>
        <source>Bars: the values of xₜ, black at −1 and white at 1 where there is no noise
Dashes: N(0, 1), which they have at t = 1
Gold: the mean of N(α x̂₀, σ²) over all pixels, which they would have if x̂₀ were right</source>
        <translation>長條：xₜ 的數值，沒有噪聲時黑為 −1、白為 1
虛線：N(0, 1)，t = 1 時的分佈
金色：N(α x̂₀, σ²) 對所有像素的平均；若 x̂₀ 正確，數值就會如此分佈</translation>
    </message>
    <message>
        <source>values</source>
        <translation>數值</translation>
    </message>
    <message>
        <source>mean {mean}, standard deviation {spread}</source>
        <translation>平均值 {mean}，標準差 {spread}</translation>
    </message>
    <message numerus="yes">
        <source>{share} beyond</source>
        <comment>the ends of the axis</comment>
        <translation>
            <numerusform>{share} 在範圍外</numerusform>
        </translation>
    </message>
    <message>
        <source>mean {mean}, spread {spread}</source>
        <translation>平均 {mean}，標準差 {spread}</translation>
    </message>
    <message>
        <source>xₜ over x̂₀ on the walk, its start at the left; click a step to see it
Below: how far x̂₀ has come from where it was at the start, root mean square; black to white is 1</source>
        <translation>漫遊中的 xₜ（上）與 x̂₀（下），起點在左；按一下某步可查看
下方：x̂₀ 離起點時有多遠，以均方根計；黑到白為 1</translation>
    </message>
    <message>
        <source>Noise t</source>
        <translation>噪聲 t</translation>
    </message>
    <message>
        <source>Step</source>
        <comment>length of a step</comment>
        <translation>步長</translation>
    </message>
    <message>
        <source>y ← y + h s + √(2h) z, h as a share of 2 σ²: above 1 it leaves</source>
        <translation>y ← y + h s + √(2h) z，h 以 2 σ² 的比例計：超過 1 就會逃離</translation>
    </message>
    <message>
        <source>Another walk</source>
        <translation>再漫遊一次</translation>
    </message>
    <message>
        <source>Play it again</source>
        <translation>重新播放</translation>
    </message>
    <message>
        <source>noisy</source>
        <comment>picture</comment>
        <translation>有噪聲</translation>
    </message>
    <message>
        <source>clean</source>
        <comment>picture</comment>
        <translation>乾淨</translation>
    </message>
    <message>
        <source>x̂₀ is taken for: {now} ({first} in {stayed} of {all})</source>
        <translation>x̂₀ 被認作：{now}（{all} 個中有 {stayed} 個是{first}）</translation>
    </message>
    <message>
        <source>So says the small classifier that was trained beside the model.</source>
        <translation>這是與模型一同訓練的小分類器說的。</translation>
    </message>
    <message>
        <source>Of real pictures that it has not seen it tells {share} right.</source>
        <translation>對它沒見過的真實圖片，它答對 {share}。</translation>
    </message>
    <message>
        <source>Opening {name}… {memory}</source>
        <translation>正在開啟 {name}… {memory}</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Alpha where it differs from place to place, or else what differs from the border</source>
        <translation>alpha 各處不同時取 alpha，否則取與邊框不同之處</translation>
    </message>
    <message>
        <source>brightness</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>0.299 R + 0.587 G + 0.114 B, times alpha</source>
        <translation>0.299 R + 0.587 G + 0.114 B，再乘以 alpha</translation>
    </message>
    <message>
        <source>darkness</source>
        <translation>暗度</translation>
    </message>
    <message>
        <source>One less brightness, times alpha</source>
        <translation>1 減亮度，再乘以 alpha</translation>
    </message>
    <message>
        <source>alpha</source>
        <translation>alpha</translation>
    </message>
    <message>
        <source>How opaque it is</source>
        <translation>有多不透明</translation>
    </message>
    <message>
        <source>All points are one layer</source>
        <translation>所有點屬於同一個圖層</translation>
    </message>
    <message>
        <source>As a new layer</source>
        <translation>作為新圖層</translation>
    </message>
    <message>
        <source>Off: it takes the place of the target; on: it is added to it
Hold Shift at a drop</source>
        <translation>關：取代目標分佈；開：加到目標分佈上
拖入時按住 Shift</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>All {n} layers stay below it</source>
        <translation>全部 {n} 個圖層留在它下面</translation>
    </message>
    <message>
        <source>In place of all {n} layers; Undo brings them back</source>
        <translation>取代全部 {n} 個圖層；「復原」可帶回它們</translation>
    </message>
    <message>
        <source>The drawing stays below it</source>
        <translation>圖畫留在它下面</translation>
    </message>
    <message>
        <source>In place of the drawing; Undo brings it back</source>
        <translation>取代圖畫；「復原」可帶回它</translation>
    </message>
    <message>
        <source>Only {file} was taken: bring the other file one at a time</source>
        <translation>只取了 {file}：另一個檔案請單獨加入</translation>
    </message>
    <message>
        <source>Only {file} was taken: bring the other {n} files one at a time</source>
        <translation>只取了 {file}：另外 {n} 個檔案請逐一加入</translation>
    </message>
    <message>
        <source>Fit to the page</source>
        <translation>符合頁面</translation>
    </message>
    <message numerus="yes">
        <source>{file}: {n} row(s)</source>
        <comment>of a table</comment>
        <translation>
            <numerusform>{file}：{n} 列</numerusform>
        </translation>
    </message>
    <message>
        <source>Guessed by its name or its values: choose another, or none</source>
        <translation>依名稱或數值猜測：請另選一欄，或選無</translation>
    </message>
    <message>
        <source>What was dropped</source>
        <translation>拖入的內容</translation>
    </message>
    <message>
        <source>{source}: {why}</source>
        <translation>{source}：{why}</translation>
    </message>
    <message>
        <source>Give up {name}</source>
        <translation>放棄 {name}</translation>
    </message>
    <message>
        <source>Not read so</source>
        <translation>無法如此讀取</translation>
    </message>
    <message>
        <source>picture, PNG</source>
        <translation>圖片，PNG</translation>
    </message>
    <message>
        <source>The ink as it is on the grid: a pixel a cell, as opaque as there is ink, all layers as one</source>
        <translation>格子上的墨跡原樣：一格一像素，墨越多越不透明，所有圖層合為一層</translation>
    </message>
    <message>
        <source>picture, JPEG</source>
        <translation>圖片，JPEG</translation>
    </message>
    <message>
        <source>The ink as darkness on white, a pixel a cell, all layers as one; a JPEG loses a little of it</source>
        <translation>墨跡在白底上顯示為暗度，一格一像素，所有圖層合為一層；JPEG 會損失一點</translation>
    </message>
    <message>
        <source>level sets, SVG</source>
        <translation>水平集，SVG</translation>
    </message>
    <message>
        <source>The ink as outlines that are filled: as dark as it is, in 16 steps, on white, all layers as one</source>
        <translation>墨跡畫成填滿的輪廓：依其濃淡分 16 級，白底，所有圖層合為一層</translation>
    </message>
    <message>
        <source>points, CSV</source>
        <translation>點，CSV</translation>
    </message>
    <message>
        <source>Exact samples; several layers are told apart in a third column</source>
        <translation>精確樣本；有多個圖層時以第三欄區分</translation>
    </message>
    <message>
        <source>points, NumPy</source>
        <translation>點，NumPy</translation>
    </message>
    <message>
        <source>Exact samples in float64; several layers are numbered in a third column</source>
        <translation>float64 的精確樣本；有多個圖層時以第三欄編號</translation>
    </message>
    <message>
        <source>mixture, JSON</source>
        <translation>混合，JSON</translation>
    </message>
    <message>
        <source>Means, covariances and weights, exactly, and layers as classes; at most 1,000 Gaussians</source>
        <translation>平均值、共變異數和權重，精確無誤，圖層作為類別；最多 1,000 個高斯</translation>
    </message>
    <message>
        <source>Add to the gallery</source>
        <translation>加入圖庫</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>點</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>網格</translation>
    </message>
    <message>
        <source>Export: {kind}</source>
        <translation>匯出：{kind}</translation>
    </message>
    <message>
        <source>there is such a file already; choose it by its whole name to replace it</source>
        <translation>已有這個檔案；要取代它，請用完整檔名選取</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>未匯出</translation>
    </message>
    <message>
        <source>Exported {file}</source>
        <translation>已匯出 {file}</translation>
    </message>
    <message>
        <source>. </source>
        <comment>between two sentences</comment>
        <translation>。</translation>
    </message>
    <message>
        <source>Not added to the gallery</source>
        <translation>未加入圖庫</translation>
    </message>
    <message>
        <source>“{name}” is in the gallery</source>
        <translation>「{name}」已在圖庫中</translation>
    </message>
    <message>
        <source>Pick from the gallery</source>
        <translation>從圖庫選取</translation>
    </message>
    <message>
        <source>Not removed</source>
        <translation>未移除</translation>
    </message>
    <message>
        <source>Removed from the gallery</source>
        <translation>已從圖庫移除</translation>
    </message>
    <message>
        <source>“{name}” is no longer kept.</source>
        <translation>「{name}」不再保留。</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>放回</translation>
    </message>
    <message>
        <source>Not put back</source>
        <translation>未放回</translation>
    </message>
    <message>
        <source>The gallery could not be read</source>
        <translation>無法讀取圖庫</translation>
    </message>
    <message>
        <source>Left out of the gallery: {why}</source>
        <translation>未列入圖庫：{why}</translation>
    </message>
    <message>
        <source>The guide is being made ready…</source>
        <translation>正在準備引導用的模型…</translation>
    </message>
    <message>
        <source>Guidance: {formula}</source>
        <translation>引導：{formula}</translation>
    </message>
    <message>
        <source>View: true</source>
        <translation>檢視：真實</translation>
    </message>
    <message>
        <source>View: learned</source>
        <translation>檢視：學到的</translation>
    </message>
    <message>
        <source>View: both</source>
        <translation>檢視：兩者</translation>
    </message>
    <message>
        <source>View: split</source>
        <translation>檢視：分割</translation>
    </message>
    <message>
        <source>View: difference</source>
        <translation>檢視：差異</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>縮小筆刷</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>放大筆刷</translation>
    </message>
    <message>
        <source>Weaker brush; shape below</source>
        <translation>減弱筆刷；下方的圖形</translation>
    </message>
    <message>
        <source>Stronger brush; shape above</source>
        <translation>加強筆刷；上方的圖形</translation>
    </message>
    <message>
        <source>Symmetry on, or off</source>
        <translation>開啟或關閉對稱</translation>
    </message>
    <message>
        <source>Draw by arrows and Return</source>
        <translation>用方向鍵和 Return 繪圖</translation>
    </message>
    <message>
        <source>Take the last corner back</source>
        <translation>收回最後一個角點</translation>
    </message>
    <message>
        <source>Delete what is chosen</source>
        <translation>刪除所選</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>圖層</translation>
    </message>
    <message>
        <source>Compare runs side by side</source>
        <translation>並列比較運行</translation>
    </message>
    <message>
        <source>Points: how they look</source>
        <translation>點：外觀</translation>
    </message>
    <message>
        <source>Train, or pause; end a shape</source>
        <translation>訓練或暫停；結束形狀</translation>
    </message>
    <message>
        <source>Play, or pause the points</source>
        <translation>播放或暫停點</translation>
    </message>
    <message>
        <source>To the noise; newest step</source>
        <translation>到噪聲；到最新一步</translation>
    </message>
    <message>
        <source>Back through training</source>
        <translation>在訓練中往回</translation>
    </message>
    <message>
        <source>Forward through training</source>
        <translation>在訓練中往前</translation>
    </message>
    <message>
        <source>New seed, or new draws</source>
        <translation>新種子，或重新抽樣</translation>
    </message>
    <message>
        <source>Fit the page</source>
        <translation>顯示整頁</translation>
    </message>
    <message>
        <source>Hide the panels, or show them</source>
        <translation>隱藏或顯示面板</translation>
    </message>
    <message>
        <source>For a projector, and back</source>
        <translation>投影模式，再按一次返回</translation>
    </message>
    <message>
        <source>Give up; put a message away</source>
        <translation>放棄；收起訊息</translation>
    </message>
    <message>
        <source>Share: picture, film, data</source>
        <translation>分享：圖片、影片、資料</translation>
    </message>
    <message>
        <source>Anew; with Shift, a window</source>
        <translation>新建；加 Shift 開新視窗</translation>
    </message>
    <message>
        <source>Copy, cut shapes, layer, probe</source>
        <translation>複製、剪下圖形、圖層、探針</translation>
    </message>
    <message>
        <source>Move the probe in hand (P)</source>
        <translation>移動手上的探針（P）</translation>
    </message>
    <message>
        <source>Paste what is on the clipboard</source>
        <translation>貼上剪貼簿的內容</translation>
    </message>
    <message>
        <source>Copy all layers</source>
        <translation>複製所有圖層</translation>
    </message>
    <message>
        <source>Duplicate shapes or the layer</source>
        <translation>建立圖形或圖層的副本</translation>
    </message>
    <message>
        <source>Merge the layer&apos;s strokes</source>
        <translation>合併此圖層的筆畫</translation>
    </message>
    <message>
        <source>Alt Up, Down</source>
        <translation>Alt ↑、↓</translation>
    </message>
    <message>
        <source>Move the layer up or down</source>
        <translation>上移或下移圖層</translation>
    </message>
    <message>
        <source>What is this? With Shift, point</source>
        <translation>這是什麼？加 Shift 用指的</translation>
    </message>
    <message>
        <source>Alt drag</source>
        <translation>Alt 拖曳</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>擦除</translation>
    </message>
    <message>
        <source>Shift drag</source>
        <translation>Shift 拖曳</translation>
    </message>
    <message>
        <source>Straight line</source>
        <translation>直線</translation>
    </message>
    <message>
        <source>Middle drag</source>
        <translation>中鍵拖曳</translation>
    </message>
    <message>
        <source>Move the page</source>
        <translation>移動頁面</translation>
    </message>
    <message>
        <source>Space drag</source>
        <translation>Space 拖曳</translation>
    </message>
    <message>
        <source>Move the cross further (J)</source>
        <translation>十字移動得更遠（J）</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滾輪</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>在游標處縮放</translation>
    </message>
    <message>
        <source>Ctrl wheel</source>
        <translation>Ctrl 滾輪</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>筆刷大小</translation>
    </message>
    <message>
        <source>Alt wheel</source>
        <translation>Alt 滾輪</translation>
    </message>
    <message>
        <source>Along the noise axis</source>
        <translation>沿噪聲軸</translation>
    </message>
    <message>
        <source>The open coordinate could not be worked out</source>
        <translation>無法計算未知的座標</translation>
    </message>
    <message>
        <source>Known coordinate</source>
        <translation>已知座標</translation>
    </message>
    <message>
        <source>The known coordinate: drag it, or use the arrow keys, with Shift further</source>
        <translation>已知座標：可拖曳，或用方向鍵移動，加 Shift 移得更遠</translation>
    </message>
    <message numerus="yes">
        <source>Known coordinate {place}</source>
        <comment>such as x = 0.40</comment>
        <translation>
            <numerusform>已知座標 {place}</numerusform>
        </translation>
    </message>
    <message>
        <source>Put back after each step: exact where x and y are independent, else an approximation that repeats improve.</source>
        <translation>每一步之後放回：x 與 y 獨立時是精確的，否則是近似，重複可改善近似。</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>of the known coordinate</comment>
        <translation>值</translation>
    </message>
    <message>
        <source>Times a step</source>
        <comment>how often each step is taken</comment>
        <translation>每步次數</translation>
    </message>
    <message>
        <source>Also by the line on the canvas: drag it</source>
        <translation>也可拖曳畫布上的線</translation>
    </message>
    <message>
        <source>x ← back to the noisier time, and the step again: the coordinates come to agree better</source>
        <translation>x ← 回到噪聲較多的時間，再走一次這一步：兩個座標會更一致</translation>
    </message>
    <message>
        <source>There is no drawing: paint something, or pick a shape.</source>
        <translation>還沒有圖畫：請畫點什麼，或選一個圖形。</translation>
    </message>
    <message>
        <source>Nothing is learned yet: press Train.</source>
        <translation>還沒學到任何東西：請按「訓練」。</translation>
    </message>
    <message>
        <source>The laboratory stopped</source>
        <translation>實驗室已停止</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>複製表格</translation>
    </message>
    <message>
        <source>The table is on the clipboard.</source>
        <translation>表格已在剪貼簿上。</translation>
    </message>
    <message>
        <source>Noise level σ</source>
        <translation>噪聲強度 σ</translation>
    </message>
    <message>
        <source>Points that landed beside the data</source>
        <translation>落在資料之外的點</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Settings of this lane</source>
        <translation>此運行的設定</translation>
    </message>
    <message>
        <source>Lane {place} of {count}: {sampler}, {settings}</source>
        <translation>運行 {place}／{count}：{sampler}，{settings}</translation>
    </message>
    <message>
        <source>Picture of lane {place}, {sampler}</source>
        <translation>運行 {place} 的圖片，{sampler}</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Opens one more window with a document of its own; both go on.</source>
        <translation>再開一個視窗，有自己的文件；兩個都繼續運作。</translation>
    </message>
    <message>
        <source>Writes drawing, settings and what was learned into a file you choose.</source>
        <translation>把圖畫、設定和學到的內容寫進你選的檔案。</translation>
    </message>
    <message>
        <source>Save for a class</source>
        <translation>為班級儲存</translation>
    </message>
    <message>
        <source>Writes a copy that opens read-only: whoever opens it can try everything and change nothing in the file.</source>
        <translation>寫一份以唯讀方式開啟的副本：開啟的人什麼都能試，卻不會改動檔案。</translation>
    </message>
    <message>
        <source>Save as lesson</source>
        <translation>存成課程</translation>
    </message>
    <message>
        <source>Writes the present scene as a step of a lesson: a folder whose text you go on with in any editor.</source>
        <translation>把目前的場景寫成課程的一步：得到一個資料夾，其中的文字可用任何編輯器接著寫。</translation>
    </message>
    <message>
        <source>A file used lately</source>
        <translation>最近用過的檔案</translation>
    </message>
    <message>
        <source>Opens this file again; what is in no file is asked about first.</source>
        <translation>再次開啟這個檔案；還沒存進檔案的會先問。</translation>
    </message>
    <message>
        <source>Below: the tour, the formulas with numbers, the glossary and all keys.</source>
        <translation>以下是：導覽、公式與數值、詞彙表，以及所有按鍵。</translation>
    </message>
    <message>
        <source>Ink on white, for a bright room and for print.</source>
        <translation>白底墨色，適合明亮的房間和列印。</translation>
    </message>
    <message>
        <source>Light ink on a dark canvas, where faint arrows are seen best.</source>
        <translation>深色畫布上的淺色線條，微弱的箭頭看得最清楚。</translation>
    </message>
    <message>
        <source>The strongest inks on black, with stronger lines; the three colours keep their meaning.</source>
        <translation>黑底上最強的顏色和更明顯的線；三種顏色的意義不變。</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>建立副本</translation>
    </message>
    <message>
        <source>Puts a lane with the same settings beside this one; four is the most.</source>
        <translation>在旁邊放一個設定相同的運行；最多四個。</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Exchanges this lane with the one at its left; its run goes on.</source>
        <translation>與左邊的運行交換位置；運行照常繼續。</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Exchanges this lane with the one at its right; its run goes on.</source>
        <translation>與右邊的運行交換位置；運行照常繼續。</translation>
    </message>
    <message>
        <source>Remove branch</source>
        <translation>移除分支</translation>
    </message>
    <message>
        <source>Lets go of the points that were moved or dropped in: the run is as it was drawn.</source>
        <translation>放掉移動過或放入的點：運行回到原來抽出的樣子。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Takes this lane away; the others go on in step.</source>
        <translation>拿掉這個運行；其餘的繼續同步前進。</translation>
    </message>
    <message>
        <source>Takes this target out of your own ones; it can be put back at once.</source>
        <translation>把這個目標分佈從你自己的圖庫中移除；可以馬上放回。</translation>
    </message>
    <message>
        <source>Noises the picture looked at a little and leads it back with many seeds: what that noise hid differs.</source>
        <translation>給正在看的圖片加一點噪聲，再用多個種子去噪還原：被噪聲遮住的部分各不相同。</translation>
    </message>
    <message>
        <source>Makes the picture looked at the last end of the row between two pictures (λ = 1).</source>
        <translation>把正在看的圖片當作兩張圖片之間那一列的末端（λ = 1）。</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>開啟檔案</translation>
    </message>
    <message>
        <source>Takes the middle of a picture, scaled to the size of the model’s, as one of the three.</source>
        <translation>取一張圖片的中央，縮放到模型圖片的大小，作為三張之一。</translation>
    </message>
    <message>
        <source>Takes the picture on the clipboard as one of the three.</source>
        <translation>取剪貼簿上的圖片，作為三張之一。</translation>
    </message>
    <message>
        <source>true share</source>
        <translation>真實佔比</translation>
    </message>
    <message>
        <source>what two true sets give</source>
        <translation>兩組真實樣本的結果</translation>
    </message>
    <message>
        <source>pₜ over its peak</source>
        <translation>pₜ 相對於峰值</translation>
    </message>
    <message>
        <source>distance over time, log axis</source>
        <translation>距離隨時間，對數軸</translation>
    </message>
    <message>
        <source>moved or dropped in</source>
        <translation>移動過或放入的</translation>
    </message>
    <message>
        <source>When all have ended, the figures are measured.</source>
        <translation>全部結束後才測量數值。</translation>
    </message>
    <message>
        <source>{claim} {but}</source>
        <translation>{claim}{but}</translation>
    </message>
    <message>
        <source>Sliced Wasserstein distance between these points and as many true ones under the same noise, in canvas units
The dashes are the floor: what two true sets of that size are apart</source>
        <translation>這些點與相同噪聲下同樣多的真實點之間的切片 Wasserstein 距離，以畫布單位計
虛線是下限：同樣大小的兩組真實樣本之間的距離</translation>
    </message>
    <message>
        <source>Ends in noise, which has no parts</source>
        <translation>以噪聲結束，沒有部分</translation>
    </message>
    <message>
        <source>{lane}: {figures}</source>
        <translation>{lane}：{figures}</translation>
    </message>
    <message>
        <source>nothing measured yet</source>
        <translation>尚未測量</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the entries of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the parts of a sentence</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>{part} {share} of {truth}</source>
        <translation>{part} {share}（應為 {truth}）</translation>
    </message>
    <message>
        <source>distance to part {part} {distance}, floor {floor}</source>
        <translation>與部分 {part} 的距離 {distance}，下限 {floor}</translation>
    </message>
    <message>
        <source>distance to truth {distance}, floor {floor}</source>
        <translation>與真實的距離 {distance}，下限 {floor}</translation>
    </message>
    <message>
        <source>{shares}; {distance}</source>
        <translation>{shares}；{distance}</translation>
    </message>
    <message>
        <source>Distance to part {part}</source>
        <translation>與部分 {part} 的距離</translation>
    </message>
    <message>
        <source>two true sets {distance}</source>
        <translation>兩組真實樣本 {distance}</translation>
    </message>
    <message numerus="yes">
        <source>{n} lane(s)</source>
        <translation>
            <numerusform>{n} 個運行</numerusform>
        </translation>
    </message>
    <message>
        <source>One run and its branch</source>
        <translation>一次運行和它的分支</translation>
    </message>
    <message>
        <source>start</source>
        <comment>of a run</comment>
        <translation>起點</translation>
    </message>
    <message>
        <source>end</source>
        <comment>of a run</comment>
        <translation>終點</translation>
    </message>
    <message>
        <source>step {step} of {all}</source>
        <translation>第 {step} 步，共 {all} 步</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>場</translation>
    </message>
    <message>
        <source>Network of step</source>
        <translation>第幾步的網路</translation>
    </message>
    <message>
        <source>Steps of its table</source>
        <translation>表的步數</translation>
    </message>
    <message>
        <source>The network as it was then</source>
        <translation>當時的網路</translation>
    </message>
    <message>
        <source>newest</source>
        <comment>network</comment>
        <translation>最新</translation>
    </message>
    <message>
        <source>The network as it is when the run begins</source>
        <translation>運行開始時的網路</translation>
    </message>
    <message>
        <source>linked by its steps</source>
        <translation>按步數連動</translation>
    </message>
    <message>
        <source>Sets runs side by side: from the same start, with the same random numbers.</source>
        <translation>並排比較運行：起點相同，隨機數也相同。</translation>
    </message>
    <message>
        <source>This run, and another</source>
        <translation>這次運行，再加一個</translation>
    </message>
    <message>
        <source>Copies the run into a second lane, whose settings you may change.</source>
        <translation>把運行複製到旁邊，它的設定可以更改。</translation>
    </message>
    <message>
        <source>A ready-made comparison</source>
        <translation>現成的比較</translation>
    </message>
    <message>
        <source>Sets up lanes that differ in one thing, to show what it does.</source>
        <translation>擺出只差一處的幾個運行，顯示那一處的作用。</translation>
    </message>
    <message>
        <source>Runs side by side, in step: one playhead moves all of them.</source>
        <translation>並排的運行，步調一致：一個播放頭帶動全部。</translation>
    </message>
    <message>
        <source>Begins all lanes again with other random numbers, the same for each.</source>
        <translation>用另一組隨機數重新開始，所有運行都相同。</translation>
    </message>
    <message>
        <source>Add lane</source>
        <translation>新增運行</translation>
    </message>
    <message>
        <source>Puts one more run beside the others, a copy of the last.</source>
        <translation>在旁邊再放一個運行，複製最後一個。</translation>
    </message>
    <message>
        <source>Ends the comparison and keeps the first run.</source>
        <translation>結束比較，保留第一個運行。</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>並排的一個運行</translation>
    </message>
    <message>
        <source>One of the runs: its sampler and settings above, its points below.</source>
        <translation>其中一個運行：上面是取樣器與設定，下面是它的點。</translation>
    </message>
    <message>
        <source>Figures of a lane</source>
        <translation>這個運行的數字</translation>
    </message>
    <message>
        <source>The share of points in each part, and the distance to true points beside what chance gives.</source>
        <translation>各部分的點佔比，以及到真實點的距離，旁邊是隨機所致的值。</translation>
    </message>
    <message>
        <source>Settings of a lane</source>
        <translation>這個運行的設定</translation>
    </message>
    <message>
        <source>What this lane does unlike the others.</source>
        <translation>這個運行與其他的有什麼不同。</translation>
    </message>
    <message>
        <source>More of a lane</source>
        <translation>這個運行的更多選項</translation>
    </message>
    <message>
        <source>What can be done with this lane: copy, move or take it away.</source>
        <translation>可以對這個運行做什麼：複製、移動或拿掉。</translation>
    </message>
    <message>
        <source>One lane</source>
        <translation>一個運行</translation>
    </message>
    <message>
        <source>Noise of a lane</source>
        <translation>運行的噪聲</translation>
    </message>
    <message>
        <source>Sampler of a lane</source>
        <translation>運行的取樣器</translation>
    </message>
    <message>
        <source>Duplicate lane</source>
        <translation>建立運行的副本</translation>
    </message>
    <message>
        <source>Remove lane</source>
        <translation>移除運行</translation>
    </message>
    <message>
        <source>Move lane</source>
        <translation>移動運行</translation>
    </message>
    <message>
        <source>Setting of a lane</source>
        <translation>運行的設定</translation>
    </message>
    <message>
        <source>The lanes could not be worked out</source>
        <translation>無法計算並列的運行</translation>
    </message>
    <message>
        <source>Two lanes</source>
        <translation>兩個運行</translation>
    </message>
    <message>
        <source>Three lanes</source>
        <translation>三個運行</translation>
    </message>
    <message>
        <source>Four lanes</source>
        <translation>四個運行</translation>
    </message>
    <message>
        <source>There is room for four lanes</source>
        <translation>最多容納四個並列的運行</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>新種子</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比較…</translation>
    </message>
    <message>
        <source>The first lane alone</source>
        <translation>只留第一個運行</translation>
    </message>
    <message>
        <source>How the points look (O)</source>
        <translation>點的外觀（O）</translation>
    </message>
    <message>
        <source>Other starting points and other noise, the same in all lanes (N)</source>
        <translation>換起點和噪聲，各運行都相同（N）</translation>
    </message>
    <message>
        <source>Ready-made comparisons (R)</source>
        <translation>現成的比較（R）</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>並列運行</translation>
    </message>
    <message>
        <source>Add a layer
A second class of points, with a name, a colour and a share of its own</source>
        <translation>新增圖層
第二類點，有自己的名稱、顏色和佔比</translation>
    </message>
    <message>
        <source>Add a layer</source>
        <translation>新增圖層</translation>
    </message>
    <message>
        <source>Duplicate the layer (Ctrl+D)</source>
        <translation>建立圖層的副本（Ctrl+D）</translation>
    </message>
    <message>
        <source>Merge with the layer below</source>
        <translation>與下方圖層合併</translation>
    </message>
    <message>
        <source>Delete the layer</source>
        <translation>刪除圖層</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隱藏</translation>
    </message>
    <message>
        <source>Name of the layer</source>
        <translation>圖層名稱</translation>
    </message>
    <message>
        <source>Share of the layer, per cent</source>
        <translation>圖層佔比（百分比）</translation>
    </message>
    <message>
        <source>Show {layer}</source>
        <translation>顯示 {layer}</translation>
    </message>
    <message>
        <source>Hide {layer}</source>
        <translation>隱藏 {layer}</translation>
    </message>
    <message>
        <source>hidden</source>
        <comment>a layer</comment>
        <translation>已隱藏</translation>
    </message>
    <message>
        <source>{layer}, {share}, in hand</source>
        <translation>{layer}，{share}，目前圖層</translation>
    </message>
    <message>
        <source>{layer}, {share}</source>
        <translation>{layer}，{share}</translation>
    </message>
    <message>
        <source>Double click the name (F2) or the share (%) to write another; drag to reorder</source>
        <translation>按兩下名稱（F2）或佔比（%）可改寫；拖曳可排序</translation>
    </message>
    <message>
        <source>Merged: one of the two had no ink</source>
        <translation>已合併：其中一個沒有墨跡</translation>
    </message>
    <message>
        <source>Merged: the marks of both are kept</source>
        <translation>已合併：兩者的筆跡都保留</translation>
    </message>
    <message>
        <source>Merged: the Gaussians of both are kept</source>
        <translation>已合併：兩者的高斯都保留</translation>
    </message>
    <message>
        <source>Merged as ink on the page: the Gaussians are as fine as its cells, and no longer single ones</source>
        <translation>已合併為頁面上的墨跡：高斯只有格子那麼細，也不再是單獨的</translation>
    </message>
    <message>
        <source>Merged as ink on the page: the density is the same, single marks are gone</source>
        <translation>已合併為頁面上的墨跡：密度不變，單獨的筆跡不再存在</translation>
    </message>
    <message>
        <source>Duplicate “{layer}”</source>
        <translation>建立「{layer}」的副本</translation>
    </message>
    <message>
        <source>Cut “{layer}”</source>
        <translation>剪下「{layer}」</translation>
    </message>
    <message>
        <source>Delete “{layer}”</source>
        <translation>刪除「{layer}」</translation>
    </message>
    <message>
        <source>Merge “{layer}” down</source>
        <translation>向下合併「{layer}」</translation>
    </message>
    <message>
        <source>Merge the strokes of “{layer}”</source>
        <translation>合併「{layer}」的筆畫</translation>
    </message>
    <message>
        <source>Move “{layer}” up</source>
        <translation>上移「{layer}」</translation>
    </message>
    <message>
        <source>Move “{layer}” down</source>
        <translation>下移「{layer}」</translation>
    </message>
    <message>
        <source>Rename “{layer}”</source>
        <translation>重新命名「{layer}」</translation>
    </message>
    <message>
        <source>Show “{layer}”</source>
        <translation>顯示「{layer}」</translation>
    </message>
    <message>
        <source>Hide “{layer}”</source>
        <translation>隱藏「{layer}」</translation>
    </message>
    <message>
        <source>Weigh the layers</source>
        <translation>調整圖層佔比</translation>
    </message>
    <message>
        <source>A share is a number from 0 to 100, in per cent</source>
        <translation>佔比是 0 到 100 的數，以百分比計</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>The density of the noisy data, pₜ(x), or what Colour shows says; in Difference the gap. The learned side has no density: a score is none</source>
        <translation>帶噪聲資料的密度 pₜ(x)，或「顏色顯示」所選的內容；在「差異」中是差距。學到的一側沒有密度：分數本身不是密度</translation>
    </message>
    <message>
        <source>Contours</source>
        <translation>等高線</translation>
    </message>
    <message>
        <source>Lines of equal density; in Difference, where the data is: 10, 1 and 0.1 % of the peak</source>
        <translation>密度相等的線；在「差異」中則標出資料所在：峰值的 10、1 和 0.1 %</translation>
    </message>
    <message>
        <source>Arrows or streamlines; without them there is colour alone</source>
        <translation>箭頭或流線；沒有它們就只有顏色</translation>
    </message>
    <message>
        <source>1,000 clean points x₀ of the drawing, always the same; or a file’s own points</source>
        <translation>圖畫的 1,000 個乾淨的點 x₀，總是相同；或檔案自帶的點</translation>
    </message>
    <message>
        <source>The particles of the run</source>
        <translation>運行的粒子</translation>
    </message>
    <message>
        <source>Trails</source>
        <translation>軌跡</translation>
    </message>
    <message>
        <source>Where each particle came from</source>
        <translation>每個粒子從哪裡來</translation>
    </message>
    <message>
        <source>Landed beside the data</source>
        <translation>落在資料之外</translation>
    </message>
    <message>
        <source>In Difference: rings around the points of a finished run that lie where hardly any data is</source>
        <translation>在「差異」中：圈出已結束的運行裡，落在幾乎沒有資料之處的點</translation>
    </message>
    <message>
        <source>Fade where no data</source>
        <translation>無資料處變淡</translation>
    </message>
    <message>
        <source>Arrows are faint where pₜ is under 2 % of its peak: hardly anything was taught there</source>
        <translation>pₜ 低於峰值的 2 % 時箭頭變淡：那裡幾乎什麼都沒教過</translation>
    </message>
    <message>
        <source>What is drawn (L)</source>
        <translation>畫出什麼（L）</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>減少動態</translation>
    </message>
    <message>
        <source>The window&apos;s own movements are at once</source>
        <translation>視窗本身的動作立即完成</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Table’s steps T</source>
        <translation>表的步數 T</translation>
    </message>
    <message>
        <source>Noise shape</source>
        <translation>噪聲形狀</translation>
    </message>
    <message>
        <source>At σ</source>
        <translation>在 σ</translation>
    </message>
    <message>
        <source>From σ</source>
        <translation>從 σ</translation>
    </message>
    <message>
        <source>To σ</source>
        <translation>到 σ</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>學習率</translation>
    </message>
    <message>
        <source>The network is told which part of the drawing each point comes from, s(x, σ | part)</source>
        <translation>告訴網路每個點來自圖畫的哪個部分，s(x, σ | 部分)</translation>
    </message>
    <message>
        <source>Labels hidden</source>
        <translation>隱藏標籤</translation>
    </message>
    <message>
        <source>Points without their label teach the whole field, s(x, σ); it needs some</source>
        <translation>沒有標籤的點教的是整個場 s(x, σ)；整個場需要一些這樣的點</translation>
    </message>
    <message>
        <source>Another seed: begin from other random numbers</source>
        <translation>另一個種子：從另一組隨機數開始</translation>
    </message>
    <message>
        <source>Trace laboratory</source>
        <translation>跡實驗室</translation>
    </message>
    <message>
        <source>What a trace costs; identities and variances of the objectives (U)</source>
        <translation>跡的計算成本；目標函數的恆等式與變異數（U）</translation>
    </message>
    <message>
        <source>Compare with another network</source>
        <translation>與另一個網路比較</translation>
    </message>
    <message>
        <source>A second network, net B, learns the same drawing beside this one, net A</source>
        <translation>第二個網路（網路 B）與這個網路（網路 A）並行學習同一幅圖畫</translation>
    </message>
    <message>
        <source>Seed</source>
        <comment>of random numbers</comment>
        <translation>種子</translation>
    </message>
    <message>
        <source>F with D = z/(1 + s²) + s F/√(1 + s²): of unit size at every noise level</source>
        <translation>F，其中 D = z/(1 + s²) + s F/√(1 + s²)：在每個噪聲強度下大小都是 1</translation>
    </message>
    <message>
        <source>F = α ε̂ − σ x̂₀ where α² + σ² = 1</source>
        <translation>F = α ε̂ − σ x̂₀，其中 α² + σ² = 1</translation>
    </message>
    <message>
        <source>F = ε̂ − x̂₀, the velocity of the straight path</source>
        <translation>F = ε̂ − x̂₀，直線路徑的速度</translation>
    </message>
    <message>
        <source>F = σ s: the plain score does not converge at small σ</source>
        <translation>F = σ s：σ 小時，單純的分數不收斂</translation>
    </message>
    <message>
        <source>s = −∇E: a true gradient, and the only head with a density of its own</source>
        <translation>s = −∇E：真正的梯度，也是唯一自帶密度的輸出</translation>
    </message>
    <message>
        <source>x = x₀ + σ ε, σ from 0.03 to 8</source>
        <translation>x = x₀ + σ ε，σ 從 0.03 到 8</translation>
    </message>
    <message>
        <source>x = α x₀ + σ ε, α² + σ² = 1, β from 0.1 to 20</source>
        <translation>x = α x₀ + σ ε，α² + σ² = 1，β 從 0.1 到 20</translation>
    </message>
    <message>
        <source>x = √ᾱₙ x₀ + √(1 − ᾱₙ) ε, T steps, β from 0.0001 to 0.02</source>
        <translation>x = √ᾱₙ x₀ + √(1 − ᾱₙ) ε，T 步，β 從 0.0001 到 0.02</translation>
    </message>
    <message>
        <source>α as variance preserving, σ = 1 − α²</source>
        <translation>α 同變異數保持，σ = 1 − α²</translation>
    </message>
    <message>
        <source>x = (1 − t) x₀ + t ε: straight lines</source>
        <translation>x = (1 − t) x₀ + t ε：直線</translation>
    </message>
    <message>
        <source>Few steps leave x far from noise at t = 1: the prior is not p₁</source>
        <translation>步數少時，x 在 t = 1 離噪聲還很遠：先驗不是 p₁</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>σ from 0.03 to 8, evenly in log σ</source>
        <translation>σ 從 0.03 到 8，按 log σ 均勻</translation>
    </message>
    <message>
        <source>a range</source>
        <translation>範圍</translation>
    </message>
    <message>
        <source>σ between two ends, evenly in log σ: outside, the network is never asked</source>
        <translation>σ 在兩端之間，按 log σ 均勻：範圍之外從不問網路</translation>
    </message>
    <message>
        <source>A single σ: the network is never asked about the others</source>
        <translation>單一的 σ：從不問網路其他的 σ</translation>
    </message>
    <message>
        <source>{layers} hidden layers of {width} units</source>
        <translation>{layers} 個隱藏層，每層 {width} 個單元</translation>
    </message>
    <message>
        <source>Stop: end the training and keep what is learned</source>
        <translation>停止：結束訓練，保留學到的</translation>
    </message>
    <message>
        <source>Forget what is learned and begin anew</source>
        <translation>忘掉學到的，重新開始</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>{action} (Enter)</source>
        <translation>{action}（Enter）</translation>
    </message>
    <message>
        <source>first steps to come</source>
        <translation>即將開始</translation>
    </message>
    <message>
        <source>Not trained yet</source>
        <translation>尚未訓練</translation>
    </message>
    <message>
        <source>it can run while you draw</source>
        <translation>可以一邊畫一邊訓練</translation>
    </message>
    <message>
        <source>draw meanwhile</source>
        <translation>可邊畫邊訓練</translation>
    </message>
    <message>
        <source>{time} · {steps} a second</source>
        <translation>{time} · 每秒 {steps} 步</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Training seed</source>
        <translation>訓練種子</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>步數表</translation>
    </message>
    <message>
        <source>Learned under other noise</source>
        <translation>在其他噪聲下學到的</translation>
    </message>
    <message>
        <source>There is nothing to learn yet: paint something, or pick a shape.</source>
        <translation>還沒有東西可學：請畫點什麼，或選一個圖形。</translation>
    </message>
    <message>
        <source>{n} weights · {device}</source>
        <translation>{n} 個權重 · {device}</translation>
    </message>
    <message>
        <source>{why}. The weights of step {step} are kept.</source>
        <translation>{why}。第 {step} 步的權重已保留。</translation>
    </message>
    <message>
        <source>Training stopped</source>
        <translation>訓練已停止</translation>
    </message>
    <message>
        <source>Halve the rate, go on</source>
        <translation>學習率減半，繼續</translation>
    </message>
    <message>
        <source>Noise levels of training</source>
        <translation>訓練的噪聲強度</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>預測</translation>
    </message>
    <message>
        <source>The weights are kept and read as something else: the field is off at once, and learned anew.</source>
        <translation>權重保留，但另作解讀：場會立刻偏掉，再重新學起。</translation>
    </message>
    <message>
        <source>Halve the learning rate</source>
        <translation>學習率減半</translation>
    </message>
    <message>
        <source>A shorter key</source>
        <translation>精簡圖例</translation>
    </message>
    <message>
        <source>All of the key</source>
        <translation>完整圖例</translation>
    </message>
    <message>
        <source>faint beyond</source>
        <translation>線外變淡</translation>
    </message>
    <message>
        <source>{name}, hidden</source>
        <translation>{name}，已隱藏</translation>
    </message>
    <message>
        <source>Click to hide</source>
        <translation>按一下隱藏</translation>
    </message>
    <message>
        <source>Click to show</source>
        <translation>按一下顯示</translation>
    </message>
    <message>
        <source>density over its peak</source>
        <translation>密度相對於峰值</translation>
    </message>
    <message>
        <source>one noise draw</source>
        <translation>一次噪聲抽樣</translation>
    </message>
    <message>
        <source>Time t</source>
        <translation>時間 t</translation>
    </message>
    <message>
        <source>Even in time: 0 is data, 1 is noise</source>
        <translation>按時間均勻：0 是資料，1 是噪聲</translation>
    </message>
    <message>
        <source>Noise σ</source>
        <translation>噪聲 σ</translation>
    </message>
    <message>
        <source>Even in log σₜ, the noise of the process</source>
        <translation>按 log σₜ 均勻，σₜ 是過程的噪聲</translation>
    </message>
    <message>
        <source>Signal to noise</source>
        <translation>訊噪比</translation>
    </message>
    <message>
        <source>Even in the logarithm of αₜ² / σₜ², which falls to the right</source>
        <translation>按 αₜ² / σₜ² 的對數均勻，向右遞減</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Even in the steps of the run, at whatever times its sampler looks</source>
        <translation>按運行的步均勻，不論取樣器看的是哪些時間</translation>
    </message>
    <message>
        <source>Noise axis</source>
        <translation>噪聲軸</translation>
    </message>
    <message>
        <source>Noise axis: {unit}</source>
        <translation>噪聲軸：{unit}</translation>
    </message>
    <message>
        <source>What the noise axis is even in: {unit}</source>
        <translation>噪聲軸按什麼均勻：{unit}</translation>
    </message>
    <message>
        <source>Noise level</source>
        <translation>噪聲強度</translation>
    </message>
    <message>
        <source>Step {step} of {all}</source>
        <translation>第 {step} 步，共 {all} 步</translation>
    </message>
    <message>
        <source>Newest</source>
        <comment>step of training</comment>
        <translation>最新</translation>
    </message>
    <message>
        <source>Look back through training: the fields, the error and new points follow (Page up and down)</source>
        <translation>回顧訓練：場、誤差和新的點會跟著變（Page Up、Page Down）</translation>
    </message>
    <message>
        <source>Look back</source>
        <translation>回顧</translation>
    </message>
    <message>
        <source>To the newest step (End)</source>
        <translation>到最新一步（End）</translation>
    </message>
    <message>
        <source>Look back, step {step}</source>
        <translation>回顧，第 {step} 步</translation>
    </message>
    <message>
        <source>Part of the map</source>
        <translation>色圖的部分</translation>
    </message>
    <message>
        <source>Places of arrows</source>
        <translation>箭頭位置</translation>
    </message>
    <message>
        <source>Arrow length</source>
        <translation>箭頭長度</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>圖層</translation>
    </message>
    <message>
        <source>View</source>
        <translation>檢視</translation>
    </message>
    <message>
        <source>pₜ(x), per unit²</source>
        <translation>pₜ(x)，每單位²</translation>
    </message>
    <message>
        <source>log₁₀ pₜ(x) over its peak</source>
        <translation>log₁₀ pₜ(x) 相對於峰值</translation>
    </message>
    <message>
        <source>strokes along it; bright: to the upper left</source>
        <translation>線條沿著場；亮：朝左上</translation>
    </message>
    <message>
        <source>exp(−E), summed to 1 on the page</source>
        <translation>exp(−E)，在頁面上歸一</translation>
    </message>
    <message>
        <source>log p along the flow (ODE), per unit²</source>
        <translation>沿流（ODE）的 log p，每單位²</translation>
    </message>
    <message>
        <source>log p along the flow</source>
        <translation>沿流的 log p</translation>
    </message>
    <message>
        <source>together</source>
        <translation>匯聚</translation>
    </message>
    <message>
        <source>apart</source>
        <translation>發散</translation>
    </message>
    <message>
        <source>clockwise</source>
        <translation>順時針</translation>
    </message>
    <message>
        <source>anticlockwise</source>
        <translation>逆時針</translation>
    </message>
    <message>
        <source>of the true field</source>
        <translation>真實場的</translation>
    </message>
    <message>
        <source>of the learned field</source>
        <translation>學到的場的</translation>
    </message>
    <message>
        <source>learned − true</source>
        <translation>學到的 − 真實的</translation>
    </message>
    <message>
        <source>of each field</source>
        <translation>兩個場各自的</translation>
    </message>
    <message>
        <source>of each network</source>
        <translation>兩個網路各自的</translation>
    </message>
    <message>
        <source>p({part} | x), exact by Bayes’ rule</source>
        <translation>p({part} | x)，由貝氏定理精確算出</translation>
    </message>
    <message>
        <source>q({part} | x), a trained classifier</source>
        <translation>q({part} | x)，由訓練的分類器得出</translation>
    </message>
    <message>
        <source>p({part} | x), exact; at the right a classifier’s</source>
        <translation>p({part} | x)，精確；右側為分類器的</translation>
    </message>
    <message>
        <source>Classes: a moment…</source>
        <translation>類別：請稍候…</translation>
    </message>
    <message>
        <source>The true field has no curl: it is a gradient</source>
        <translation>真實場沒有旋度：它是梯度</translation>
    </message>
    <message>
        <source>A score network has no density</source>
        <translation>分數網路沒有密度</translation>
    </message>
    <message>
        <source>The model’s density is the learned field’s: see Learned</source>
        <translation>模型的密度屬於學到的場：請看「學到的」</translation>
    </message>
    <message>
        <source>An error is the learned field’s: see Learned</source>
        <translation>誤差屬於學到的場：請看「學到的」</translation>
    </message>
    <message>
        <source>of the data</source>
        <translation>資料的</translation>
    </message>
    <message numerus="yes">
        <source>{map} {whose}</source>
        <comment>such as Density of the data</comment>
        <translation>
            <numerusform>{whose}{map}</numerusform>
        </translation>
    </message>
    <message>
        <source>{map}: being worked out…</source>
        <translation>{map}：計算中…</translation>
    </message>
    <message>
        <source>The model’s density: a moment…</source>
        <translation>模型的密度：請稍候…</translation>
    </message>
    <message>
        <source>Earlier weights or noise. {formula}</source>
        <translation>先前的權重或噪聲。{formula}</translation>
    </message>
    <message>
        <source>{a}, {b}</source>
        <translation>{a}，{b}</translation>
    </message>
    <message>
        <source>of {network} alone</source>
        <translation>僅{network} 的</translation>
    </message>
    <message>
        <source>tick: p({part}) = {prior}</source>
        <translation>刻度：p({part}) = {prior}</translation>
    </message>
    <message>
        <source>tick: p({part}) = {prior}; names the part as Bayes’ rule does at {share} of points</source>
        <translation>刻度：p({part}) = {prior}；在 {share} 的點上與貝氏定理判定的部分相同</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>色圖</translation>
    </message>
    <message>
        <source>100 % or more</source>
        <translation>100 % 以上</translation>
    </message>
    <message>
        <source>one noise draw or more</source>
        <translation>一次噪聲抽樣以上</translation>
    </message>
    <message>
        <source>{value} or more</source>
        <translation>{value} 以上</translation>
    </message>
    <message>
        <source>Drag moves, corners scale, Alt copies; Ctrl + C, X, V, D, Delete; Shift + click adds; , and . step; Esc lets go</source>
        <translation>拖曳可移動，四角可縮放，Alt 可複製；Ctrl + C、X、V、D、Delete；Shift + 按一下可加選；用 , 與 . 逐個切換；Esc 放開</translation>
    </message>
    <message>
        <source>Drag inside, at a corner or at the turn grip; Alt + drag copies; Delete erases; Return or Esc lets go</source>
        <translation>拖曳內部、一角或旋轉控點；Alt + 拖曳可複製；Delete 擦除；Return 或 Esc 放開</translation>
    </message>
    <message>
        <source>Esc gives the drag up</source>
        <translation>Esc 放棄拖曳</translation>
    </message>
    <message>
        <source>Move a piece</source>
        <translation>移動選取範圍</translation>
    </message>
    <message>
        <source>Scale a piece</source>
        <translation>縮放選取範圍</translation>
    </message>
    <message>
        <source>Turn a piece</source>
        <translation>旋轉選取範圍</translation>
    </message>
    <message>
        <source>Click a shape, or step with , and .; drag a box around ink, with Shift a lasso, to move whatever is in it</source>
        <translation>按一下圖形，或用 , 與 . 逐個切換；拖曳方框圍住墨跡，加 Shift 則為套索，可移動其中的一切</translation>
    </message>
    <message>
        <source>Give up a drag</source>
        <translation>放棄拖曳</translation>
    </message>
    <message>
        <source>Erase a piece</source>
        <translation>擦除選取範圍</translation>
    </message>
    <message>
        <source>{level}, error not measured here</source>
        <translation>{level}，此處未測量誤差</translation>
    </message>
    <message>
        <source>{level}, error {error}</source>
        <translation>{level}，誤差 {error}</translation>
    </message>
    <message>
        <source>Noise level, t = {t}; 0 is data, 1 is noise</source>
        <translation>噪聲強度，t = {t}；0 是資料，1 是噪聲</translation>
    </message>
    <message>
        <source>Playhead, t = {t}; 0 is data, 1 is noise</source>
        <translation>播放頭，t = {t}；0 是資料，1 是噪聲</translation>
    </message>
    <message>
        <source>With {kernel} noise −σ s is not the expected noise; by how much is unknown: {why}</source>
        <translation>噪聲為「{kernel}」時，−σ s 不是噪聲的期望值；相差多少不明：{why}</translation>
    </message>
    <message>
        <source>With {kernel} noise −σ s is not the expected noise.</source>
        <translation>噪聲為「{kernel}」時，−σ s 不是噪聲的期望值。</translation>
    </message>
    <message>
        <source>With {kernel} noise the expected noise is about {share} off −σ s, at σ {level}.</source>
        <translation>噪聲為「{kernel}」時，在 σ {level} 處，噪聲的期望值與 −σ s 相差約 {share}。</translation>
    </message>
    <message>
        <source>the points start when it is done</source>
        <translation>完成後點才開始</translation>
    </message>
    <message>
        <source>Paint: the network follows</source>
        <translation>畫吧：網路會跟上</translation>
    </message>
    <message>
        <source>Take up</source>
        <translation>接續</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>捨棄</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍後</translation>
    </message>
    <message>
        <source>Double-click to type</source>
        <translation>按兩下輸入</translation>
    </message>
    <message>
        <source>Delete or right click to remove</source>
        <translation>按 Delete 或右鍵移除</translation>
    </message>
    <message>
        <source>Remove from the gallery</source>
        <translation>從圖庫移除</translation>
    </message>
    <message>
        <source>Fewer</source>
        <comment>drawings</comment>
        <translation>收起</translation>
    </message>
    <message>
        <source>All {n} of your own</source>
        <translation>你的全部 {n} 幅</translation>
    </message>
    <message>
        <source>Ink: its integral over the page; 1 is full ink on one unit square</source>
        <translation>墨跡：它在頁面上的積分；1 是塗滿一個單位正方形</translation>
    </message>
    <message>
        <source>Cells: exp(−Σ w log w) over the weights w of all cells; n cells of equal weight give n</source>
        <translation>格：exp(−Σ w log w)，對所有格的權重 w 求和；n 個權重相等的格得到 n</translation>
    </message>
    <message>
        <source>Points: exp(−Σ w log w) over the weights w of all points; of equal weights their number</source>
        <translation>點：exp(−Σ w log w)，對所有點的權重 w 求和；權重相等時就是點數</translation>
    </message>
    <message>
        <source>ink {mass}</source>
        <translation>墨跡 {mass}</translation>
    </message>
    <message numerus="yes">
        <source>{n} cell(s)</source>
        <translation>
            <numerusform>{n} 格</numerusform>
        </translation>
    </message>
    <message>
        <source>{rows} × {columns} cells, each a Gaussian of {width}</source>
        <translation>{rows} × {columns} 格，每格是寬 {width} 的高斯</translation>
    </message>
    <message>
        <source>Click a picture to look at it, a cell of the film to go there; Left and Right go step by step</source>
        <translation>按一下圖片可細看，按一下影格條的一格可移到該處；左右方向鍵逐步移動</translation>
    </message>
    <message>
        <source>Click a lesson to begin it; a right click on one offers it as a hand-out on paper</source>
        <translation>點一課就開始；在上面按右鍵，可以把它做成紙本講義</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Data x₀</source>
        <translation>資料 x₀</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>總和</translation>
    </message>
    <message>
        <source>Click a point to take its coming step apart, Shift + click for more; drag one to let it go on from elsewhere as a branch; Esc picks none, Delete removes the branch</source>
        <translation>按一下點可拆解它的下一步，Shift + 按一下選更多；拖曳一個點，讓它從別處繼續，成為分支；Esc 全不選，Delete 移除分支</translation>
    </message>
    <message>
        <source>Click to drop a point in, Shift + click for several; they go on from there as a branch; Delete removes it</source>
        <translation>按一下可放入一個點，Shift + 按一下放入多個；它們從那裡繼續，成為分支；Delete 移除分支</translation>
    </message>
    <message>
        <source>Click on ink: the brush becomes as strong, and its layer is taken in hand</source>
        <translation>按一下墨跡：筆刷變成同樣的強度，並取用它的圖層</translation>
    </message>
    <message>
        <source>There is no ink here to pick up</source>
        <translation>這裡沒有墨跡可吸取</translation>
    </message>
    <message>
        <source>Strength {share} %, layer “{layer}”</source>
        <translation>強度 {share} %，圖層「{layer}」</translation>
    </message>
    <message>
        <source>Strength {share} %</source>
        <translation>強度 {share} %</translation>
    </message>
    <message>
        <source>Pick a shape</source>
        <translation>選一個圖形</translation>
    </message>
    <message>
        <source>a picture is written as {one} or {other}</source>
        <translation>圖片只能寫成 {one} 或 {other}</translation>
    </message>
    <message>
        <source>at {scale}× the picture has {millions} million pixels, and 100 million are held: choose at most {fitting}×</source>
        <translation>放大 {scale}× 時圖片有 {millions} 百萬像素，而上限是 1 億：請選 {fitting}× 以下</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>differ by</source>
        <comment>heading of the row of two pictures’ difference</comment>
        <translation>差異</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} 和 {other}</translation>
    </message>
    <message>
        <source>{figure} apart in the last of {n}</source>
        <translation>{n} 欄中最後一欄相差 {figure}</translation>
    </message>
    <message>
        <source>Drag the picture, its corners or turn grip; arrows move, + and − scale, [ ] turn; Return puts it, Esc gives up</source>
        <translation>拖曳圖片、它的四角或旋轉控點；方向鍵移動，+ 和 − 縮放，[ ] 旋轉；Return 放下，Esc 放棄</translation>
    </message>
    <message>
        <source>Arrow: from a picture p of the plane to x̂₀, what the network takes α p + σ ε for: its part in the plane, length compressed
The fainter it is, the less of its length lies in the plane
Dot: drag it, or Tab to it and use the arrow keys. Dashes lead to its x̂₀, the line is its way back by the flow, to the square</source>
        <translation>箭頭：從平面上的圖片 p 指向 x̂₀，即網路把 α p + σ ε 看成的圖片：畫出的是它在平面內的部分，長度經過壓縮
箭頭越淡，長度在平面內的部分越少
圓點：可拖曳，或用 Tab 移到它再用方向鍵。虛線通往它的 x̂₀，實線是它沿流返回的路，到方塊為止</translation>
    </message>
    <message>
        <source>The plane through three pictures, dot at {place}</source>
        <translation>通過三張圖片的平面，圓點在 {place}</translation>
    </message>
    <message>
        <source>dot</source>
        <translation>圓點</translation>
    </message>
    <message>
        <source>noised</source>
        <translation>加噪</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>所見</translation>
    </message>
    <message>
        <source>end</source>
        <translation>終點</translation>
    </message>
    <message>
        <source>Click a picture: it takes the place of the one that was chosen first</source>
        <translation>按一下圖片：它取代最先選的那一張</translation>
    </message>
    <message>
        <source>Pictures of the plane: {numbers}</source>
        <translation>平面的圖片：{numbers}</translation>
    </message>
    <message>
        <source>p: the picture at the dot
xₜ = α p + σ ε, the noise the same for the whole plane
x̂₀: what the network takes xₜ for
y₀: where the probability flow ends, dy/dλ = −λ s(y, λ)</source>
        <translation>p：圓點處的圖片
xₜ = α p + σ ε，整個平面用同一個噪聲
x̂₀：網路把 xₜ 看成的圖片
y₀：機率流的終點，dy/dλ = −λ s(y, λ)</translation>
    </message>
    <message>
        <source>No dot yet</source>
        <translation>還沒有圓點</translation>
    </message>
    <message>
        <source>The pictures of the dot</source>
        <translation>圓點的圖片</translation>
    </message>
    <message>
        <source>The pictures of the dot; its end is {far} from the plane</source>
        <translation>圓點的圖片；它的終點離平面 {far}</translation>
    </message>
    <message>
        <source>How much noise is put into every picture of the plane before the network is asked</source>
        <translation>問網路之前，平面的每張圖片加入多少噪聲</translation>
    </message>
    <message>
        <source>Draw</source>
        <comment>one draw of noise</comment>
        <translation>抽樣</translation>
    </message>
    <message>
        <source>One draw for the whole plane; its part in the plane, which would only move it in itself, is left out</source>
        <translation>整個平面用同一次抽樣；它在平面內的部分只會讓平面在自身內移動，所以略去</translation>
    </message>
    <message>
        <source>Another draw of noise</source>
        <translation>另一次噪聲抽樣</translation>
    </message>
    <message>
        <source>Three other pictures, by chance</source>
        <translation>隨機另選三張圖片</translation>
    </message>
    <message>
        <source>A picture of your own as one of the three: open it here, drop or paste it</source>
        <translation>以自備的圖片作為三張之一：在此開啟，或拖入、貼上</translation>
    </message>
    <message>
        <source>The mean of |P d| / |d| over the arrows, d = x̂₀ − p; P d is its part in the plane</source>
        <translation>所有箭頭的 |P d| / |d| 的平均值，d = x̂₀ − p；P d 是它在平面內的部分</translation>
    </message>
    <message>
        <source>Root mean square a pixel, where black and white are 2 apart</source>
        <translation>每像素的均方根，黑與白相差 2</translation>
    </message>
    <message>
        <source>Copy the values</source>
        <translation>複製數值</translation>
    </message>
    <message>
        <source>Enlarge (double click)</source>
        <translation>放大（按兩下）</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>返回（Esc）</translation>
    </message>
    <message>
        <source>Points by where they began</source>
        <translation>點：按起點</translation>
    </message>
    <message>
        <source>Points by part</source>
        <translation>點：按部分</translation>
    </message>
    <message>
        <source>Points by length of last step</source>
        <translation>點：按上一步的長度</translation>
    </message>
    <message>
        <source>Points by share of last 50 steps taken</source>
        <translation>點：按最近 50 步的接受率</translation>
    </message>
    <message>
        <source>shortest</source>
        <translation>最短</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>最長</translation>
    </message>
    <message>
        <source>Edges: points, pₜ</source>
        <translation>邊緣：點與 pₜ</translation>
    </message>
    <message>
        <source>Density: points, pₜ, both blurred {blur}</source>
        <translation>密度：點與 pₜ，皆以 {blur} 模糊</translation>
    </message>
    <message>
        <source>All alike</source>
        <translation>全部相同</translation>
    </message>
    <message>
        <source>By start</source>
        <translation>按起點</translation>
    </message>
    <message>
        <source>By the direction in which each began, seen from the mean of all</source>
        <translation>按每個點起始時相對於總平均值的方向</translation>
    </message>
    <message>
        <source>By part</source>
        <translation>按部分</translation>
    </message>
    <message>
        <source>By the nearest part of the drawing, at each step anew</source>
        <translation>按圖畫中最近的部分，每一步重新判定</translation>
    </message>
    <message>
        <source>By speed</source>
        <translation>按速度</translation>
    </message>
    <message>
        <source>By the length of the last step, among those of all points</source>
        <translation>按上一步的長度，與所有點相比</translation>
    </message>
    <message>
        <source>By moves</source>
        <translation>按接受率</translation>
    </message>
    <message>
        <source>By the share of the last 50 steps that were taken: MALA refuses some</source>
        <translation>按最近 50 步中被接受的比例：MALA 會拒絕一些</translation>
    </message>
    <message>
        <source>Trails fade</source>
        <translation>軌跡淡出</translation>
    </message>
    <message>
        <source>Fainter towards their tails, or all alike</source>
        <translation>越往尾端越淡，或全部相同</translation>
    </message>
    <message>
        <source>Of x and of y over what is in view; the line is the exact density of that axis, ∫ pₜ over the other</source>
        <translation>畫面範圍內 x 與 y 的分佈；線是該軸的精確密度，∫ pₜ 對另一軸積分</translation>
    </message>
    <message>
        <source>Lines where the points’ density is 10, 35 and 70 % of the peak of pₜ, both blurred by the same Gaussian</source>
        <translation>點的密度為 pₜ 峰值的 10、35 和 70 % 處的線，兩者以同一個高斯模糊</translation>
    </message>
    <message>
        <source>For one run: with several lanes it is not shown</source>
        <translation>只用於一個運行：有多個並列的運行時不顯示</translation>
    </message>
    <message>
        <source>Every step is drawn; the longer the trails, the fewer points have one</source>
        <translation>每一步都畫出；軌跡越長，有軌跡的點越少</translation>
    </message>
    <message>
        <source>34 steps where paths are smooth, 4 where chance has a part in them, none where a coordinate is put back</source>
        <translation>路徑平滑時 34 步，帶有隨機時 4 步，有座標被放回時不畫</translation>
    </message>
    <message>
        <source>As suits</source>
        <translation>視情況</translation>
    </message>
    <message>
        <source>Whole way</source>
        <translation>全程</translation>
    </message>
    <message>
        <source>Every step from the start, of a dozen points or more</source>
        <translation>從起點起的每一步，只畫十幾個點</translation>
    </message>
    <message>
        <source>Coming step, taken apart</source>
        <translation>拆解下一步</translation>
    </message>
    <message>
        <source>Pick {n}</source>
        <translation>選 {n} 個</translation>
    </message>
    <message>
        <source>None</source>
        <comment>points to pick</comment>
        <translation>不選</translation>
    </message>
    <message>
        <source>Draw the coming step of a few points as its parts: gradient, noise, and their sum</source>
        <translation>把幾個點的下一步畫成各部分：梯度、噪聲，以及總和</translation>
    </message>
    <message>
        <source>Draw no steps</source>
        <translation>不畫任何一步</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>多邊形</translation>
    </message>
    <message>
        <source>Click corner after corner; double click, Return or the first corner closes, Backspace takes one back</source>
        <translation>逐一按出各個角；按兩下、Return 或按第一個角可封閉，Backspace 退回一個</translation>
    </message>
    <message>
        <source>Place probe</source>
        <translation>放置探針</translation>
    </message>
    <message>
        <source>Move probe</source>
        <translation>移動探針</translation>
    </message>
    <message>
        <source>Pin probe</source>
        <translation>釘住探針</translation>
    </message>
    <message>
        <source>Remove pin</source>
        <translation>移除圖釘</translation>
    </message>
    <message>
        <source>Remove probe</source>
        <translation>移除探針</translation>
    </message>
    <message>
        <source>All draws are averaged: choose 1, 10 or 100 to draw anew.</source>
        <translation>已對所有抽樣取平均：要重新抽樣，請選 1、10 或 100。</translation>
    </message>
    <message>
        <source>New draws</source>
        <translation>重新抽樣</translation>
    </message>
    <message>
        <source>Dots: clean points that could have made it. Bigger means more likely.</source>
        <translation>圓點：可能產生它的乾淨的點。越大表示越可能。</translation>
    </message>
    <message>
        <source>Thin lines: its path by the ODE, from data (square) to noise (circle).</source>
        <translation>細線：它沿 ODE 的路徑，從資料（方塊）到噪聲（圓圈）。</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>探針</translation>
    </message>
    <message>
        <source>noisy point</source>
        <translation>帶噪聲的點</translation>
    </message>
    <message>
        <source>true mean</source>
        <translation>真實平均值</translation>
    </message>
    <message>
        <source>true</source>
        <comment>arrow</comment>
        <translation>真實</translation>
    </message>
    <message>
        <source>learned</source>
        <comment>arrow</comment>
        <translation>學到的</translation>
    </message>
    <message>
        <source>mean of {n}</source>
        <translation>{n} 個的平均</translation>
    </message>
    <message>
        <source>one σ of noise</source>
        <translation>一個 σ 的噪聲</translation>
    </message>
    <message>
        <source>one σ of {kernel} noise on each axis</source>
        <translation>每軸上一個 σ 的「{kernel}」噪聲</translation>
    </message>
    <message>
        <source>One clean point that could have made y, and its single arrow −(y − x₀) / σ²</source>
        <translation>一個可能產生 y 的乾淨的點，及其單一箭頭 −(y − x₀) / σ²</translation>
    </message>
    <message>
        <source>Ten of them, and the mean of their arrows</source>
        <translation>十個這樣的點，及其箭頭的平均</translation>
    </message>
    <message>
        <source>A hundred of them, and the mean of their arrows</source>
        <translation>一百個這樣的點，及其箭頭的平均</translation>
    </message>
    <message>
        <source>The mean over all of them, exactly: the score</source>
        <translation>所有這樣的點的精確平均：就是分數</translation>
    </message>
    <message>
        <source>in the frame y = x₀ + σ ε</source>
        <translation>在座標系 y = x₀ + σ ε 中</translation>
    </message>
    <message>
        <source>gap</source>
        <comment>between two arrows</comment>
        <translation>差距</translation>
    </message>
    <message>
        <source>Copy the values as text (Ctrl + C)</source>
        <translation>以文字複製數值（Ctrl + C）</translation>
    </message>
    <message>
        <source>Keep the probe here as a pin</source>
        <translation>把探針留在這裡作為圖釘</translation>
    </message>
    <message>
        <source>Put the probe away (Esc)</source>
        <translation>收起探針（Esc）</translation>
    </message>
    <message>
        <source>The noisy point, in the frame y = x₀ + σ ε</source>
        <translation>帶噪聲的點，在座標系 y = x₀ + σ ε 中</translation>
    </message>
    <message>
        <source>The noise level in the frame y = x₀ + σ ε; typing it moves along the noise axis</source>
        <translation>座標系 y = x₀ + σ ε 中的噪聲強度；輸入數值可沿噪聲軸移動</translation>
    </message>
    <message>
        <source>Noise draws averaged</source>
        <translation>平均的噪聲抽樣數</translation>
    </message>
    <message>
        <source>New draws (N)</source>
        <translation>重新抽樣（N）</translation>
    </message>
    <message>
        <source>Its path by the ODE, to data and to noise</source>
        <translation>它沿 ODE 的路徑，通往資料與噪聲</translation>
    </message>
    <message>
        <source>The probability-flow ODE through this point
dy/d log σ = −σ² s</source>
        <translation>通過此點的機率流 ODE
dy/d log σ = −σ² s</translation>
    </message>
    <message>
        <source>about {n} of {all} points</source>
        <translation>{all} 個點中約 {n} 個</translation>
    </message>
    <message>
        <source>How many of the dots speak: 1 / Σ w², with w the weight of a dot</source>
        <translation>有多少個圓點起作用：1 / Σ w²，w 是各圓點的權重</translation>
    </message>
    <message>
        <source>Weighted mean of the dots, measured: ({place})</source>
        <translation>圓點的加權平均，實測：({place})</translation>
    </message>
    <message>
        <source>s is no unit of the others under {kernel} noise</source>
        <translation>在「{kernel}」噪聲下，s 不能換算成其他單位</translation>
    </message>
    <message>
        <source>Their mean is {off} off; standard error {error}</source>
        <translation>它們的平均偏差 {off}；標準誤差 {error}</translation>
    </message>
    <message>
        <source>The mean over all draws is the true arrow</source>
        <translation>對所有抽樣取平均就是真實的箭頭</translation>
    </message>
    <message>
        <source>Single arrows and paths are of Gaussian noise alone</source>
        <translation>單一箭頭和路徑只限高斯噪聲</translation>
    </message>
    <message>
        <source>One arrow, four units</source>
        <translation>一支箭頭，四種單位</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>它從哪裡來</translation>
    </message>
    <message>
        <source>The data’s frame, y = x₀ + σ ε; as on the canvas</source>
        <translation>資料的座標系，y = x₀ + σ ε；與畫布相同</translation>
    </message>
    <message>
        <source>The data’s frame, y = x₀ + σ ε; the canvas shows x = {alpha} y</source>
        <translation>資料的座標系，y = x₀ + σ ε；畫布顯示 x = {alpha} y</translation>
    </message>
    <message>
        <source>clean point</source>
        <translation>乾淨的點</translation>
    </message>
    <message>
        <source>noise, in σ</source>
        <translation>噪聲（σ）</translation>
    </message>
    <message>
        <source>score of y</source>
        <translation>y 的分數</translation>
    </message>
    <message>
        <source>velocity of x</source>
        <translation>x 的速度</translation>
    </message>
    <message>
        <source>E[x₀ | y], the mean of all clean points that could have made y (Tweedie)
x̂₀ = y + σ² s</source>
        <translation>E[x₀ | y]，所有可能產生 y 的乾淨的點的平均（Tweedie）
x̂₀ = y + σ² s</translation>
    </message>
    <message>
        <source>The expected noise, in standard deviations
ε̂ = (y − x̂₀) / σ</source>
        <translation>噪聲的期望值，以標準差計
ε̂ = (y − x̂₀) / σ</translation>
    </message>
    <message>
        <source>The way uphill of log p at this noise level
s = ∇ log p(y)</source>
        <translation>在這個噪聲強度下，log p 的上坡方向
s = ∇ log p(y)</translation>
    </message>
    <message>
        <source>What v-prediction learns, in the process&apos;s frame
v = α ε̂ − σₜ x̂₀</source>
        <translation>v 預測所學的量，在過程的座標系中
v = α ε̂ − σₜ x̂₀</translation>
    </message>
    <message>
        <source>true {values}</source>
        <translation>真實 {values}</translation>
    </message>
    <message>
        <source>learned {values}</source>
        <translation>學到的 {values}</translation>
    </message>
    <message>
        <source>gap {size}</source>
        <translation>差距 {size}</translation>
    </message>
    <message>
        <source>Pin {number}: {place}</source>
        <translation>圖釘 {number}：{place}</translation>
    </message>
    <message>
        <source>Take the probe to this pin</source>
        <translation>把探針移到這個圖釘</translation>
    </message>
    <message>
        <source>Remove pin {number}</source>
        <translation>移除圖釘 {number}</translation>
    </message>
    <message>
        <source>Drag the noisy point, arrows move it; click a pin to take the probe there, Delete removes it, Esc puts it away</source>
        <translation>拖曳帶噪聲的點，或用方向鍵移動；按一下圖釘可把探針移到該處，Delete 移除圖釘，Esc 收起探針</translation>
    </message>
    <message>
        <source>Copied the probe’s values</source>
        <translation>已複製探針的數值</translation>
    </message>
    <message>
        <source>There is nothing a point could have come from yet: paint something, or pick a shape.</source>
        <translation>還沒有點可能的來處：請畫點什麼，或選一個圖形。</translation>
    </message>
    <message>
        <source>Press anywhere on the canvas to place the probe.</source>
        <translation>在畫布上任意處按一下，即可放置探針。</translation>
    </message>
    <message>
        <source>The probe stopped: {why}</source>
        <translation>探針已停止：{why}</translation>
    </message>
    <message>
        <source>Nothing is learned yet: press Enter to train.</source>
        <translation>還沒學到任何東西：請按 Enter 訓練。</translation>
    </message>
    <message>
        <source>{why}: what is learned is dimmed.</source>
        <translation>{why}：學到的部分已變暗。</translation>
    </message>
    <message>
        <source>Of the two networks, learned is net A’s.</source>
        <translation>兩個網路中，「學到的」是網路 A 的。</translation>
    </message>
    <message>
        <source>Unit of the probe</source>
        <translation>探針的單位</translation>
    </message>
    <message>
        <source>Draws averaged</source>
        <translation>平均的抽樣數</translation>
    </message>
    <message>
        <source>Path of the probe</source>
        <translation>探針的路徑</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>寫入中…</translation>
    </message>
    <message>
        <source>{what} {done} of {all}</source>
        <translation>{what} {done}／{all}</translation>
    </message>
    <message>
        <source>∫ |s − s*|² dA / ∫ |s*|² dA over the part of the page where pσ is lower than 1 % of its peak there, and over the rest.
Every place counts alike; the number under “How far off?” counts places by their density.</source>
        <translation>∫ |s − s*|² dA / ∫ |s*|² dA，分別取頁面上 pσ 低於峰值 1 % 的部分，以及其餘部分。
每個位置同等計入；「差多少？」下的數字則按密度計入各位置。</translation>
    </message>
    <message>
        <source>Points of the finished run where pσ is lower than at 99.9 % of the data, at the noise left in them.
Of true samples one in a thousand lies there.</source>
        <translation>已結束的運行中，所在處的 pσ 比 99.9 % 的資料處都低的點，以其中剩餘的噪聲計。
真實樣本每一千個有一個落在那裡。</translation>
    </message>
    <message>
        <source>Noise fills the page: the density is over 1 % of its peak everywhere</source>
        <translation>噪聲充滿頁面：密度處處都高於峰值的 1 %</translation>
    </message>
    <message>
        <source>The error is largest where there is hardly any data</source>
        <translation>誤差在幾乎沒有資料的地方最大</translation>
    </message>
    <message>
        <source>The error is largest where the data is</source>
        <translation>誤差在有資料的地方最大</translation>
    </message>
    <message>
        <source>Relative error {error}, at σ {level}</source>
        <translation>相對誤差 {error}，在 σ {level} 處</translation>
    </message>
    <message>
        <source>{under} where the density is under {edge} of its peak, {over} where it is over, at σ {level}</source>
        <translation>密度低於峰值 {edge} 處為 {under}，高於處為 {over}，在 σ {level}</translation>
    </message>
    <message>
        <source>{n} of {all} points of the learned field landed where {rare} of the data lies, of true ones {true}</source>
        <translation>學到的場的 {all} 個點中，有 {n} 個落在只有 {rare} 資料的地方，真實的點有 {true}</translation>
    </message>
    <message>
        <source>{n} of {all} points of the true field landed where {rare} of the data lies, of true ones {true}</source>
        <translation>真實場的 {all} 個點中，有 {n} 個落在只有 {rare} 資料的地方，真實的點有 {true}</translation>
    </message>
    <message>
        <source>the theme</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>some of the settings</source>
        <translation>部分設定</translation>
    </message>
    <message>
        <source>the window&apos;s place</source>
        <translation>視窗的位置</translation>
    </message>
    <message>
        <source>What was kept of {what} cannot be read, and is ignored</source>
        <translation>所保留的{what}無法讀取，已忽略</translation>
    </message>
    <message>
        <source>Train net B alone</source>
        <translation>只訓練網路 B</translation>
    </message>
    <message>
        <source>What net B is</source>
        <translation>網路 B 是什麼</translation>
    </message>
    <message>
        <source>Swap net A and net B</source>
        <translation>對調網路 A 與網路 B</translation>
    </message>
    <message>
        <source>Take net B away</source>
        <translation>移除網路 B</translation>
    </message>
    <message>
        <source>Pause net B alone</source>
        <translation>只暫停網路 B</translation>
    </message>
    <message>
        <source>getting ready…</source>
        <translation>準備中…</translation>
    </message>
    <message>
        <source>Net B learns the same drawing. With the same seed it begins from the same random numbers.</source>
        <translation>網路 B 學習同一幅圖畫。種子相同時，它從相同的隨機數開始。</translation>
    </message>
    <message>
        <source>Settings of net B</source>
        <translation>網路 B 的設定</translation>
    </message>
    <message>
        <source>No room for another stroke</source>
        <translation>容納不下更多筆畫</translation>
    </message>
    <message>
        <source>Merge strokes</source>
        <translation>合併筆畫</translation>
    </message>
    <message>
        <source>A file holds {strokes} strokes with {places} places. Those of “{layer}” can become ink on the page.</source>
        <translation>一個檔案可容納 {strokes} 筆筆畫、{places} 個位置。「{layer}」的筆畫可以變成頁面上的墨跡。</translation>
    </message>
    <message>
        <source>a film is written as {endings}</source>
        <translation>影片只能寫成 {endings}</translation>
    </message>
    <message>
        <source>a film has at most {most} pixels a side: choose a smaller size</source>
        <translation>影片每邊最多 {most} 像素：請選較小的尺寸</translation>
    </message>
    <message>
        <source>it would have {n} frames, and {most} are the most</source>
        <translation>會有 {n} 個影格，而上限是 {most} 個</translation>
    </message>
    <message>
        <source>{what}; points in {part} alone</source>
        <translation>{what}；只有 {part} 的點</translation>
    </message>
    <message>
        <source>step {step} of {all}, {level}</source>
        <translation>第 {step} 步，共 {all} 步，{level}</translation>
    </message>
    <message>
        <source>Nothing is learned yet: press Train, or let the true field drive the points.</source>
        <translation>還沒學到任何東西：請按「訓練」，或讓真實場驅動點。</translation>
    </message>
    <message>
        <source>Sampler setting</source>
        <translation>取樣器設定</translation>
    </message>
    <message>
        <source>dx = [f x − ½ g² s] dt, by Heun&apos;s method: no noise, every path is smooth</source>
        <translation>dx = [f x − ½ g² s] dt，用 Heun 法：沒有噪聲，每條路徑都平滑</translation>
    </message>
    <message>
        <source>Flow by Euler</source>
        <translation>流，Euler</translation>
    </message>
    <message>
        <source>dx = [f x − ½ g² s] dt, by Euler&apos;s method: one look at the field a step</source>
        <translation>dx = [f x − ½ g² s] dt，用 Euler 法：每步問場一次</translation>
    </message>
    <message>
        <source>Flow by RK4</source>
        <translation>流，RK4</translation>
    </message>
    <message>
        <source>dx = [f x − ½ g² s] dt, by Runge and Kutta&apos;s method: four looks a step</source>
        <translation>dx = [f x − ½ g² s] dt，用 Runge–Kutta 法：每步問場四次</translation>
    </message>
    <message>
        <source>dx = [f x − ½ (1 + η²) g² s] dt + η g dw, by Euler and Maruyama</source>
        <translation>dx = [f x − ½ (1 + η²) g² s] dt + η g dw，用 Euler–Maruyama 法</translation>
    </message>
    <message>
        <source>x′ = μ(x, x̂₀) + √β̃ z, with the β of the step that is taken (Ho et al. 2020)</source>
        <translation>x′ = μ(x, x̂₀) + √β̃ z，β 是所走那一步的 β（Ho 等，2020）</translation>
    </message>
    <message>
        <source>x′ = α′ x̂₀ + √(σ′² − c²) ε̂ + c z, c from η (Song, Meng and Ermon 2021)</source>
        <translation>x′ = α′ x̂₀ + √(σ′² − c²) ε̂ + c z，c 由 η 決定（Song、Meng 與 Ermon，2021）</translation>
    </message>
    <message>
        <source>x′ = σ′/σ x − α′ (e⁻ʰ − 1) D, two steps remembered (Lu et al. 2022)</source>
        <translation>x′ = σ′/σ x − α′ (e⁻ʰ − 1) D，記住兩步（Lu 等，2022）</translation>
    </message>
    <message>
        <source>EDM, stochastic</source>
        <translation>EDM，隨機</translation>
    </message>
    <message>
        <source>σ̂ = (1 + γ) σ, then one Heun step from σ̂ to σ′ (Karras et al. 2022)</source>
        <translation>σ̂ = (1 + γ) σ，再從 σ̂ 到 σ′ 走一個 Heun 步（Karras 等，2022）</translation>
    </message>
    <message>
        <source>Corrected SDE</source>
        <translation>校正 SDE</translation>
    </message>
    <message>
        <source>A step of the reverse SDE, then x ← x + h s + √(2h) z (Song et al. 2021)</source>
        <translation>走一步逆向 SDE，再做 x ← x + h s + √(2h) z（Song 等，2021）</translation>
    </message>
    <message>
        <source>x ← x + h s + √(2h) z at one noise level</source>
        <translation>單一噪聲強度下的 x ← x + h s + √(2h) z</translation>
    </message>
    <message>
        <source>x ← x + h s + √(2h) z, accepted or refused by the density: exact</source>
        <translation>x ← x + h s + √(2h) z，由密度決定接受或拒絕：精確</translation>
    </message>
    <message>
        <source>x ← x + h s + √(2h) z at falling levels, h ∝ σ² (Song and Ermon 2019)</source>
        <translation>遞減的強度下的 x ← x + h s + √(2h) z，h ∝ σ²（Song 與 Ermon，2019）</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前向</translation>
    </message>
    <message>
        <source>x′ = (α′/α) x + noise: from the data to noise</source>
        <translation>x′ = (α′/α) x + 噪聲：從資料到噪聲</translation>
    </message>
    <message>
        <source>The exact score drives the points</source>
        <translation>由精確的分數驅動點</translation>
    </message>
    <message>
        <source>The network drives the points</source>
        <translation>由網路驅動點</translation>
    </message>
    <message>
        <source>exact classifier</source>
        <translation>精確分類器</translation>
    </message>
    <message>
        <source>s + w ∇ log p(part | x, σ), by Bayes’ rule: each part keeps its share</source>
        <translation>s + w ∇ log p(部分 | x, σ)，由貝氏定理得出：各部分保持佔比</translation>
    </message>
    <message>
        <source>trained classifier</source>
        <translation>訓練的分類器</translation>
    </message>
    <message>
        <source>s + w ∇ log q(part | x, σ), q a network that learns to name the part</source>
        <translation>s + w ∇ log q(部分 | x, σ)，q 是學會辨認部分的網路</translation>
    </message>
    <message>
        <source>classifier-free</source>
        <translation>無分類器</translation>
    </message>
    <message>
        <source>s + w (s(x | part) − s(x)): two answers of a network with labels</source>
        <translation>s + w (s(x | 部分) − s(x))：有標籤的網路的兩個輸出</translation>
    </message>
    <message>
        <source>autoguidance</source>
        <translation>自引導</translation>
    </message>
    <message>
        <source>s + w (s − s of a weaker network): away from its errors, to no part</source>
        <translation>s + w (s − 較弱網路的 s)：遠離它的誤差，不引向任何部分</translation>
    </message>
    <message>
        <source>a smaller network</source>
        <translation>較小的網路</translation>
    </message>
    <message>
        <source>2 × 16, 400 steps on the same drawing</source>
        <translation>2 × 16，在同一幅圖畫上訓練 400 步</translation>
    </message>
    <message>
        <source>its younger self</source>
        <translation>較早的自己</translation>
    </message>
    <message>
        <source>The same network, seed and settings after 100 steps</source>
        <translation>同一個網路，種子和設定相同，只訓練了 100 步</translation>
    </message>
    <message>
        <source>Both coordinates of a point are to be found</source>
        <translation>點的兩個座標都待求</translation>
    </message>
    <message>
        <source>Each point is given its x: the sampler finds y, and p(y | x) is drawn at the edge</source>
        <translation>每個點的 x 已給定：取樣器求出 y，邊緣畫出 p(y | x)</translation>
    </message>
    <message>
        <source>Each point is given its y: the sampler finds x, and p(x | y) is drawn at the edge</source>
        <translation>每個點的 y 已給定：取樣器求出 x，邊緣畫出 p(x | y)</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>無</translation>
    </message>
    <message>
        <source>No guidance: the points go where the field leads them</source>
        <translation>沒有引導：點隨場而行</translation>
    </message>
    <message>
        <source>Step</source>
        <comment>length of a step of Langevin dynamics</comment>
        <translation>步長</translation>
    </message>
    <message>
        <source>Churn</source>
        <comment>of EDM: S churn</comment>
        <translation>攪動</translation>
    </message>
    <message>
        <source>S noise</source>
        <comment>of EDM</comment>
        <translation>S noise</translation>
    </message>
    <message>
        <source>From level</source>
        <translation>起始強度</translation>
    </message>
    <message>
        <source>To level</source>
        <translation>終止強度</translation>
    </message>
    <message>
        <source>Score</source>
        <comment>term of an equation</comment>
        <translation>分數</translation>
    </message>
    <message>
        <source>Noise</source>
        <comment>term of an equation</comment>
        <translation>噪聲</translation>
    </message>
    <message>
        <source>Coefficients of the jump</source>
        <translation>用這一跳的係數</translation>
    </message>
    <message>
        <source>The parts of the drawing are classes; with weight 1 the points are those of the part</source>
        <translation>圖畫的各部分就是類別；權重為 1 時，點就是該部分的點</translation>
    </message>
    <message>
        <source>The points of the canvas, step by step from noise to data.</source>
        <translation>畫布上的點，從噪聲到資料一步一步走。</translation>
    </message>
    <message>
        <source>The run</source>
        <translation>運行</translation>
    </message>
    <message>
        <source>Lets the points of the run move, or pause.</source>
        <translation>讓運行中的點移動，或暫停。</translation>
    </message>
    <message>
        <source>Moves the run by one step to the left on the noise axis.</source>
        <translation>運行在噪聲軸上向左走一步。</translation>
    </message>
    <message>
        <source>Moves the run by one step to the right on the noise axis.</source>
        <translation>運行在噪聲軸上向右走一步。</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新出發</translation>
    </message>
    <message>
        <source>Begins the run anew from its start, with the same random numbers.</source>
        <translation>用同樣的隨機數，讓運行從起點重新開始。</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>循環</translation>
    </message>
    <message>
        <source>Begins again whenever the run has come to its end.</source>
        <translation>運行到結尾時就重新開始。</translation>
    </message>
    <message>
        <source>How fast the run is played; it changes nothing of where points go.</source>
        <translation>運行播放得多快；點到哪裡去不受影響。</translation>
    </message>
    <message>
        <source>How many points are moved at once, each on its own.</source>
        <translation>同時移動多少個點，每個各走各的。</translation>
    </message>
    <message>
        <source>Into how many steps the way is cut: more come nearer to the continuous path and take longer.</source>
        <translation>把路切成多少步：越多越接近連續的路徑，也越花時間。</translation>
    </message>
    <message>
        <source>Settings of the sampler</source>
        <translation>取樣器的設定</translation>
    </message>
    <message>
        <source>What this sampler can be told besides its steps; guidance; known coordinates.</source>
        <translation>除了步數，這個取樣器還能設定什麼；引導；已知座標。</translation>
    </message>
    <message>
        <source>Whose score drives the points: the exact one, or the network’s.</source>
        <translation>由誰的分數推動各點：精確的，或網路的。</translation>
    </message>
    <message>
        <source>The rule by which points are moved with the score.</source>
        <translation>用分數移動各點的規則。</translation>
    </message>
    <message>
        <source>Smooth paths without noise that have the same density at every time as the SDE; by Heun’s method.</source>
        <translation>沒有噪聲的平滑路徑，每個時間的密度都與 SDE 相同；用 Heun 法。</translation>
    </message>
    <message>
        <source>The same flow with one look at the field a step; its error falls as the step.</source>
        <translation>同樣的流，每步看一次場；誤差與步長成正比。</translation>
    </message>
    <message>
        <source>The same flow with four looks a step; its error falls as the fourth power of the step.</source>
        <translation>同樣的流，每步看四次場；誤差與步長的四次方成正比。</translation>
    </message>
    <message>
        <source>The noise process run backwards: drift against the noise, and fresh noise in every step.</source>
        <translation>把噪聲過程倒過來走：逆著噪聲漂移，每一步再加新的噪聲。</translation>
    </message>
    <message>
        <source>Each step guesses the clean point and draws the next from what then follows.</source>
        <translation>每一步先猜乾淨的點，再從由此得出的分佈抽下一點。</translation>
    </message>
    <message>
        <source>Each step goes towards the guessed clean point and keeps the guessed noise; η puts chance in.</source>
        <translation>每一步走向猜出的乾淨的點，並保留猜出的噪聲；η 加入隨機。</translation>
    </message>
    <message>
        <source>Remembers the last guess of the clean point to follow a curve with few steps.</source>
        <translation>記住上一次猜出的乾淨的點，用很少的步數走彎路。</translation>
    </message>
    <message>
        <source>Puts a little noise back before each step, then goes down by Heun’s method.</source>
        <translation>每步之前放回一點噪聲，再用 Heun 法往下走。</translation>
    </message>
    <message>
        <source>After each step of the reverse SDE, a Langevin step at the same noise level.</source>
        <translation>逆向 SDE 每走一步，就在同一噪聲強度下加一步朗之萬。</translation>
    </message>
    <message>
        <source>A push along the score and a shake, again and again, at one noise level.</source>
        <translation>在一個噪聲強度下，沿分數一推，再一抖，反覆進行。</translation>
    </message>
    <message>
        <source>A Langevin step that is accepted or refused by the density, so that no step is too long to be right.</source>
        <translation>由密度決定接受或拒絕的朗之萬步，步子再長也不會出錯。</translation>
    </message>
    <message>
        <source>Langevin at falling noise levels: the high ones settle the shares, the low ones the detail.</source>
        <translation>噪聲逐級下降的朗之萬：高噪聲定佔比，低噪聲定細節。</translation>
    </message>
    <message>
        <source>The noise process itself, from data to noise; it needs no score.</source>
        <translation>噪聲過程本身，從資料到噪聲；不需要分數。</translation>
    </message>
    <message>
        <source>Step size</source>
        <translation>步長</translation>
    </message>
    <message>
        <source>How long a step of Langevin dynamics is; too long a one widens the cloud or throws points out.</source>
        <translation>朗之萬動力學一步有多長；太長會把點雲撐大，或把點拋出去。</translation>
    </message>
    <message>
        <source>How much fresh noise is put in: 0 is the flow, 1 the reverse SDE; their densities are the same.</source>
        <translation>加入多少新噪聲：0 是流，1 是逆向 SDE；兩者的密度相同。</translation>
    </message>
    <message>
        <source>How much of the noise is drawn anew: 0 is DDIM without chance, 1 as much as DDPM.</source>
        <translation>重新抽取多少噪聲：0 是沒有隨機的 DDIM，1 與 DDPM 一樣多。</translation>
    </message>
    <message>
        <source>Whether DDPM reckons with all rows that a step jumps over; off, with one row alone, a common slip.</source>
        <translation>DDPM 是否計入一步所跳過的每一列；關掉時只用一列，是常見的錯誤。</translation>
    </message>
    <message>
        <source>Through how many noise levels it comes down, by one factor each.</source>
        <translation>分多少個噪聲強度往下走，每級的倍數相同。</translation>
    </message>
    <message>
        <source>Churn</source>
        <translation>攪動</translation>
    </message>
    <message>
        <source>How much noise is put back before each step, and between which noise levels.</source>
        <translation>每步之前放回多少噪聲，在哪些噪聲強度之間。</translation>
    </message>
    <message>
        <source>S noise</source>
        <translation>S noise</translation>
    </message>
    <message>
        <source>The size of the noise that is put back; above 1 for a network that takes too much away.</source>
        <translation>放回的噪聲有多大；網路去掉太多時取大於 1。</translation>
    </message>
    <message>
        <source>Sets the corrector’s step by the lengths of noise and score.</source>
        <translation>按噪聲與分數的長度決定校正的步長。</translation>
    </message>
    <message>
        <source>Score, on or off</source>
        <translation>分數，開或關</translation>
    </message>
    <message>
        <source>Without the score no data is left in a step: only the forward drift turned round, and the noise.</source>
        <translation>沒有分數，一步裡就沒有資料：只剩倒轉的前向漂移與噪聲。</translation>
    </message>
    <message>
        <source>Without the noise Langevin points climb to a peak and stay; those of the reverse SDE crowd together.</source>
        <translation>沒有噪聲，朗之萬的點爬到一個峰就停住；逆向 SDE 的點則靠得太攏。</translation>
    </message>
    <message>
        <source>How strong guidance is: 0 none; towards a part, 1 is exactly that part, and more is too narrow.</source>
        <translation>引導有多強：0 沒有；引導到某個部分時，1 正好是該部分，更大就太窄。</translation>
    </message>
    <message>
        <source>Noise, on or off</source>
        <translation>噪聲，開或關</translation>
    </message>
    <message>
        <source>Before it is run</source>
        <translation>運行之前</translation>
    </message>
    <message>
        <source>How far the start is from the noise it stands for, or how long a step may be.</source>
        <translation>起點離它所代表的噪聲多遠，或一步可以多長。</translation>
    </message>
    <message>
        <source>Guided by</source>
        <translation>引導方式</translation>
    </message>
    <message>
        <source>What leads the points towards one part of the drawing.</source>
        <translation>什麼把各點引向圖畫的一部分。</translation>
    </message>
    <message>
        <source>Exact classifier</source>
        <translation>精確分類器</translation>
    </message>
    <message>
        <source>The slope of the exact probability of the part is added to the score.</source>
        <translation>把該部分精確機率的斜率加到分數上。</translation>
    </message>
    <message>
        <source>Trained classifier</source>
        <translation>訓練的分類器</translation>
    </message>
    <message>
        <source>The slope of what a network says that learned to name the part is added to the score.</source>
        <translation>把學會認出部分的網路所說機率的斜率加到分數上。</translation>
    </message>
    <message>
        <source>Classifier-free guidance</source>
        <translation>無分類器引導</translation>
    </message>
    <message>
        <source>Two answers of one network, told the part and not: their difference is added. The paper’s w is one less.</source>
        <translation>同一網路的兩個回答，告訴部分與不告訴：加上兩者之差。論文的 w 少一。</translation>
    </message>
    <message>
        <source>Autoguidance</source>
        <translation>自引導</translation>
    </message>
    <message>
        <source>Away from the errors of a weaker network, towards no part.</source>
        <translation>遠離較弱網路的誤差，不朝向任何部分。</translation>
    </message>
    <message>
        <source>Guided to</source>
        <translation>引向</translation>
    </message>
    <message>
        <source>The part of the drawing to which the points are led.</source>
        <translation>各點被引向圖畫的哪一部分。</translation>
    </message>
    <message>
        <source>Away from</source>
        <translation>遠離</translation>
    </message>
    <message>
        <source>The weaker network whose errors autoguidance leads away from.</source>
        <translation>自引導所遠離的，是哪個較弱網路的誤差。</translation>
    </message>
    <message>
        <source>Weight w</source>
        <translation>權重 w</translation>
    </message>
    <message>
        <source>Each point is given one coordinate, and the sampler finds the other.</source>
        <translation>每個點給定一個座標，由取樣器找出另一個。</translation>
    </message>
    <message>
        <source>How often each step is taken back by noise and made again, so that both coordinates fit.</source>
        <translation>每一步多少次被噪聲退回再重走，讓兩個座標彼此相合。</translation>
    </message>
    <message>
        <source>part {number}</source>
        <translation>部分 {number}</translation>
    </message>
    <message>
        <source>{formula}; with w = 0 nothing guides</source>
        <translation>{formula}；w = 0 時沒有引導</translation>
    </message>
    <message>
        <source>Off: dx = f x dt alone, the forward drift turned round: no data in it</source>
        <translation>關：只有 dx = f x dt，即反轉的前向漂移：其中沒有資料</translation>
    </message>
    <message>
        <source>dx = [f x − ½ (1 + η²) g² s] dt + η g dw: 0 the flow, 1 the reverse SDE, with equal marginals</source>
        <translation>dx = [f x − ½ (1 + η²) g² s] dt + η g dw：0 為流，1 為逆向 SDE，邊際分佈相同</translation>
    </message>
    <message>
        <source>Off: dx = f x dt + η g dw, the forward drift turned round: no data in it</source>
        <translation>關：dx = f x dt + η g dw，即反轉的前向漂移：其中沒有資料</translation>
    </message>
    <message>
        <source>Off: dx = [f x − ½ (1 + η²) g² s] dt alone: where η &gt; 0 the points draw too close together</source>
        <translation>關：只有 dx = [f x − ½ (1 + η²) g² s] dt：η &gt; 0 時，點會聚得太攏</translation>
    </message>
    <message>
        <source>Off, a common slip: every step takes ᾱ and β̃ of one row of the table, though it jumps over many of them</source>
        <translation>關閉時是一個常見的錯誤：每一步都只用表中一列的 ᾱ 與 β̃，雖然它跳過了許多列</translation>
    </message>
    <message>
        <source>S churn in γ = min(S churn / N, √2 − 1) of N steps: σ̂ = (1 + γ) σ before each of them</source>
        <translation>N 步的 γ = min(S churn / N, √2 − 1) 中的 S churn：每步之前 σ̂ = (1 + γ) σ</translation>
    </message>
    <message>
        <source>S noise in x̂ = x + √(σ̂² − σ²) S noise z: above 1 for a timid network</source>
        <translation>x̂ = x + √(σ̂² − σ²) S noise z 中的 S noise：網路保守時取大於 1</translation>
    </message>
    <message>
        <source>S min: γ = 0 where σ is below it, and no noise is put back</source>
        <translation>S min：σ 小於它時 γ = 0，不加回噪聲</translation>
    </message>
    <message>
        <source>S max: γ = 0 where σ is above it, and no noise is put back</source>
        <translation>S max：σ 大於它時 γ = 0，不加回噪聲</translation>
    </message>
    <message>
        <source>r in the corrector’s step h = 2 (r |z| / |s|)²; lengths are means over the points</source>
        <translation>校正器步長 h = 2 (r |z| / |s|)² 中的 r；長度是各點的平均</translation>
    </message>
    <message>
        <source>x ← x + h s + √(2h) z, h as a share of 2 (σ² + v), v the narrowest variance of a part: stable wherever a point may be</source>
        <translation>x ← x + h s + √(2h) z，h 以 2 (σ² + v) 的比例計，v 是各部分最窄處的變異數：點在任何位置都穩定</translation>
    </message>
    <message>
        <source>Off: x ← x + √(2h) z, and the points only spread</source>
        <translation>關：x ← x + √(2h) z，點只會散開</translation>
    </message>
    <message>
        <source>Off: x ← x + h s, and the points run to the modes and stay there</source>
        <translation>關：x ← x + h s，點會跑到峰頂並停在那裡</translation>
    </message>
    <message>
        <source>The proposal x′ = x + h s + √(2h) z, h as a share of 2 (σ² + v), v the narrowest variance of a part: stable wherever a point may be; a longer one is refused more often</source>
        <translation>提議 x′ = x + h s + √(2h) z，h 以 2 (σ² + v) 的比例計，v 是各部分最窄處的變異數：點在任何位置都穩定；步長越長，越常被拒絕</translation>
    </message>
    <message>
        <source>x ← x + h s + √(2h) z, h as a share of 2 σ², at each level σ on the way down</source>
        <translation>x ← x + h s + √(2h) z，h 以 2 σ² 的比例計，用於遞減途中的每個強度 σ</translation>
    </message>
    <message>
        <source>How many levels σ it comes down by one factor; the steps are shared out among them</source>
        <translation>以同一倍率逐級降低時經過多少個強度 σ；步數由各強度均分</translation>
    </message>
    <message>
        <source>Off: x ← x + √(2h) z at each level, and the points only spread</source>
        <translation>關：每個強度下 x ← x + √(2h) z，點只會散開</translation>
    </message>
    <message>
        <source>Off: x ← x + h s at each level, and the points run to the modes</source>
        <translation>關：每個強度下 x ← x + h s，點會跑到峰頂</translation>
    </message>
    <message>
        <source>Which part of the drawing the points of a run are in on their way, and how far they are from true ones.</source>
        <translation>一次運行的點在途中位於圖畫的哪個部分，離真實的點有多遠。</translation>
    </message>
    <message>
        <source>Dashes: on the left the share of the drawing, on the right what two true sets of as many points are apart.</source>
        <translation>虛線：左為圖畫的佔比，右為兩組同樣多的真實點之間的距離。</translation>
    </message>
    <message>
        <source>time t, data left, noise right</source>
        <translation>時間 t，左為資料，右為噪聲</translation>
    </message>
    <message>
        <source>No points flow: press Play.</source>
        <translation>沒有點在流動：請按「播放」。</translation>
    </message>
    <message>
        <source>This run ends in noise, which has no parts: only its distance is shown.</source>
        <translation>這次運行以噪聲結束，而噪聲沒有部分：只顯示它的距離。</translation>
    </message>
    <message>
        <source>share of the points in each part</source>
        <translation>各部分的點的佔比</translation>
    </message>
    <message>
        <source>sliced Wasserstein distance to true points, canvas units</source>
        <translation>與真實點的切片 Wasserstein 距離，畫布單位</translation>
    </message>
    <message>
        <source>steps of the run</source>
        <translation>運行的步</translation>
    </message>
    <message>
        <source>floor</source>
        <comment>the distance that two true sets of points have</comment>
        <translation>下限</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>距離</translation>
    </message>
    <message>
        <source>{points} points in the true field, {compared} of them compared; {frames} of the run’s frames</source>
        <translation>真實場中 {points} 個點，比較了其中 {compared} 個；取運行的 {frames} 個影格</translation>
    </message>
    <message>
        <source>{points} points in the learned field, {compared} of them compared; {frames} of the run’s frames</source>
        <translation>學到的場中 {points} 個點，比較了其中 {compared} 個；取運行的 {frames} 個影格</translation>
    </message>
    <message>
        <source>This process has no drift: f = 0</source>
        <translation>這個過程沒有漂移：f = 0</translation>
    </message>
    <message>
        <source>along the field</source>
        <translation>沿著場</translation>
    </message>
    <message>
        <source>direction only</source>
        <translation>僅方向</translation>
    </message>
    <message>
        <source>{quantity} per unit of t</source>
        <translation>{quantity}，每單位 t</translation>
    </message>
    <message>
        <source>lines {far}</source>
        <translation>線距 {far}</translation>
    </message>
    <message>
        <source>cell {far}</source>
        <translation>格 {far}</translation>
    </message>
    <message>
        <source>The arrows beside their figures are as long as those on the page; the bar is in the data’s own units, and so is the distance from arrow to arrow</source>
        <translation>數字旁的箭頭與頁面上的一樣長；比例尺以資料的單位計，箭頭之間的距離也是</translation>
    </message>
    <message>
        <source>{length} of {quantity}</source>
        <translation>{length}（{quantity}）</translation>
    </message>
    <message>
        <source>Scale: arrows {arrows}; bar {bar}; {cell}</source>
        <translation>比例：箭頭 {arrows}；比例尺 {bar}；{cell}</translation>
    </message>
    <message>
        <source>No shape lies in the selection whole: click one, or drag the box around all of it; Alt + drag copies ink</source>
        <translation>沒有圖形完整落在選取範圍內：請按一下圖形，或用方框圍住整個圖形；Alt + 拖曳可複製墨跡</translation>
    </message>
    <message>
        <source>Not pasted: {reason}</source>
        <translation>未貼上：{reason}</translation>
    </message>
    <message>
        <source>{done}, as drawn: what was erased or smoothed there since stays behind</source>
        <translation>{done}，按原來所畫：之後在那裡擦除或平滑的不會帶過來</translation>
    </message>
    <message>
        <source>Copied shape</source>
        <translation>已複製圖形</translation>
    </message>
    <message>
        <source>Copied {n} shapes</source>
        <translation>已複製 {n} 個圖形</translation>
    </message>
    <message>
        <source>Cut shape</source>
        <translation>剪下圖形</translation>
    </message>
    <message>
        <source>Cut {n} shapes</source>
        <translation>剪下 {n} 個圖形</translation>
    </message>
    <message>
        <source>Delete shape</source>
        <translation>刪除圖形</translation>
    </message>
    <message>
        <source>Delete {n} shapes</source>
        <translation>刪除 {n} 個圖形</translation>
    </message>
    <message>
        <source>Paste shape</source>
        <translation>貼上圖形</translation>
    </message>
    <message>
        <source>Paste {n} shapes</source>
        <translation>貼上 {n} 個圖形</translation>
    </message>
    <message>
        <source>Duplicate shape</source>
        <translation>建立圖形的副本</translation>
    </message>
    <message>
        <source>Duplicate {n} shapes</source>
        <translation>建立 {n} 個圖形的副本</translation>
    </message>
    <message>
        <source>Pasted shape on “{layer}”: drag to move, Undo to take back</source>
        <translation>圖形已貼到「{layer}」：拖曳可移動，「復原」可收回</translation>
    </message>
    <message>
        <source>Pasted {n} shapes on “{layer}”: drag to move, Undo to take back</source>
        <translation>{n} 個圖形已貼到「{layer}」：拖曳可移動，「復原」可收回</translation>
    </message>
    <message>
        <source>Duplicated shape on “{layer}”: drag to move, Undo to take back</source>
        <translation>圖形的副本已放到「{layer}」：拖曳可移動，「復原」可收回</translation>
    </message>
    <message>
        <source>Duplicated {n} shapes on “{layer}”: drag to move, Undo to take back</source>
        <translation>{n} 個圖形的副本已放到「{layer}」：拖曳可移動，「復原」可收回</translation>
    </message>
    <message>
        <source>Copy shape</source>
        <translation>複製圖形</translation>
    </message>
    <message>
        <source>Copy {n} shapes</source>
        <translation>複製 {n} 個圖形</translation>
    </message>
    <message>
        <source>Move shape</source>
        <translation>移動圖形</translation>
    </message>
    <message>
        <source>Move {n} shapes</source>
        <translation>移動 {n} 個圖形</translation>
    </message>
    <message>
        <source>Scale shape</source>
        <translation>縮放圖形</translation>
    </message>
    <message>
        <source>Scale {n} shapes</source>
        <translation>縮放 {n} 個圖形</translation>
    </message>
    <message>
        <source>Turn shape</source>
        <translation>旋轉圖形</translation>
    </message>
    <message>
        <source>Turn {n} shapes</source>
        <translation>旋轉 {n} 個圖形</translation>
    </message>
    <message>
        <source>Shares: {shares}</source>
        <translation>佔比：{shares}</translation>
    </message>
    <message>
        <source>{layer}: {share}, its prior as a class
Drag a boundary to weigh the layers</source>
        <translation>{layer}：{share}，即它作為類別的先驗
拖曳分界可調整圖層佔比</translation>
    </message>
    <message>
        <source>What is on the canvas now</source>
        <translation>畫布上現在的內容</translation>
    </message>
    <message>
        <source>The run, from its start to its end</source>
        <translation>整個運行，從開始到結束</translation>
    </message>
    <message>
        <source>Pixels, at any scale</source>
        <translation>像素，任意倍率</translation>
    </message>
    <message>
        <source>Lines, shapes and words that stay sharp; the heat map is a picture in it</source>
        <translation>線條、圖形和文字保持清晰；其中的熱圖是圖片</translation>
    </message>
    <message>
        <source>H.264: every player and every slide show</source>
        <translation>H.264：各種播放器和簡報都能用</translation>
    </message>
    <message>
        <source>VP9: for web pages; smaller, and slower to write</source>
        <translation>VP9：用於網頁；檔案較小，寫入較慢</translation>
    </message>
    <message>
        <source>256 colours, plays anywhere by itself; large</source>
        <translation>256 色，到處都能自動播放；檔案大</translation>
    </message>
    <message>
        <source>As 1280 × 720, half as fine again</source>
        <translation>同 1280 × 720，精細度 1.5 倍</translation>
    </message>
    <message>
        <source>As 1280 × 720, twice as fine</source>
        <translation>同 1280 × 720，精細度 2 倍</translation>
    </message>
    <message>
        <source>A square</source>
        <translation>正方形</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>不停留</translation>
    </message>
    <message>
        <source>NumPy, NPZ</source>
        <translation>NumPy，NPZ</translation>
    </message>
    <message>
        <source>Particles at each step, times, both fields, what was measured, and the settings</source>
        <translation>每一步的粒子、時間、兩個場、測量結果和設定</translation>
    </message>
    <message>
        <source>Table, CSV</source>
        <translation>表格，CSV</translation>
    </message>
    <message>
        <source>A row for each particle at each step: step, particle, x, y</source>
        <translation>每一步的每個粒子一列：步、粒子、x、y</translation>
    </message>
    <message>
        <source>{n} pixels to each of the canvas</source>
        <translation>畫布的每個像素寫成 {n} 個像素</translation>
    </message>
    <message numerus="yes">
        <source>{n} a second</source>
        <comment>frames of a film</comment>
        <translation>
            <numerusform>每秒 {n} 格</numerusform>
        </translation>
    </message>
    <message>
        <source>The first and the last are always among them</source>
        <translation>第一步和最後一步一定包含在內</translation>
    </message>
    <message numerus="yes">
        <source>every {n}th</source>
        <comment>step of a run</comment>
        <translation>
            <numerusform>每 {n} 步</numerusform>
        </translation>
    </message>
    <message>
        <source>all</source>
        <comment>steps of a run</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Any of them are as good</source>
        <translation>取哪些點都一樣好</translation>
    </message>
    <message numerus="yes">
        <source>the first {n}</source>
        <comment>points</comment>
        <translation>
            <numerusform>前 {n} 個</numerusform>
        </translation>
    </message>
    <message>
        <source>all</source>
        <comment>points</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Scale</source>
        <comment>of a picture</comment>
        <translation>倍率</translation>
    </message>
    <message>
        <source>For print</source>
        <translation>供列印</translation>
    </message>
    <message>
        <source>On white, with larger type, the key, and a line with the settings below</source>
        <translation>白底，字較大，下方附圖例和一行設定</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} 像素</translation>
    </message>
    <message>
        <source>{width} × {height} units, sharp at any size; copied as pixels</source>
        <translation>{width} × {height} 單位，任何大小都清晰；複製時為像素</translation>
    </message>
    <message>
        <source>Size</source>
        <comment>of a film</comment>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Frames</source>
        <comment>of a film, so many a second</comment>
        <translation>影格率</translation>
    </message>
    <message>
        <source>Length</source>
        <comment>of a film</comment>
        <translation>片長</translation>
    </message>
    <message>
        <source>Hold the end</source>
        <translation>結尾停留</translation>
    </message>
    <message>
        <source>From</source>
        <comment>a part of the run</comment>
        <translation>從</translation>
    </message>
    <message>
        <source>To</source>
        <comment>a part of the run</comment>
        <translation>到</translation>
    </message>
    <message>
        <source>Which part of the run, as a share of its steps</source>
        <translation>取運行的哪一段，以步數的比例計</translation>
    </message>
    <message numerus="yes">
        <source>{n} frame(s)</source>
        <translation>
            <numerusform>{n} 個影格</numerusform>
        </translation>
    </message>
    <message>
        <source>Step</source>
        <comment>counted while a file is written</comment>
        <translation>步</translation>
    </message>
    <message>
        <source>Drag sideways to change, with Shift finely</source>
        <translation>左右拖曳可調整，加 Shift 微調</translation>
    </message>
    <message>
        <source>Double click to type</source>
        <translation>按兩下輸入</translation>
    </message>
    <message>
        <source>{slider}, value</source>
        <translation>{slider}，數值</translation>
    </message>
    <message>
        <source>You have to see score matching</source>
        <translation>分數匹配，要看見才明白</translation>
    </message>
    <message>
        <source>drawn by hand</source>
        <translation>手繪</translation>
    </message>
    <message>
        <source>The fields could not be computed</source>
        <translation>無法計算場</translation>
    </message>
    <message>
        <source>The points stopped</source>
        <translation>點已停止</translation>
    </message>
    <message>
        <source>Points from earlier settings</source>
        <translation>點來自先前的設定</translation>
    </message>
    <message>
        <source>The run ends here: go back to an earlier step to let points go on from elsewhere.</source>
        <translation>運行到此結束：請回到較早的一步，讓點從別處繼續。</translation>
    </message>
    <message>
        <source>There are no points yet: press Play.</source>
        <translation>還沒有點：請按「播放」。</translation>
    </message>
    <message>
        <source>At most {n} points are taken apart: press Esc to pick none.</source>
        <translation>最多拆解 {n} 個點：按 Esc 全不選。</translation>
    </message>
    <message>
        <source>Move a point</source>
        <translation>移動一個點</translation>
    </message>
    <message>
        <source>Drop points</source>
        <translation>放入多個點</translation>
    </message>
    <message>
        <source>Drop a point</source>
        <translation>放入一個點</translation>
    </message>
    <message>
        <source>A run has at most {n} branches: remove them first.</source>
        <translation>一次運行最多 {n} 個分支：請先移除分支。</translation>
    </message>
    <message>
        <source>half the slope here</source>
        <translation>此處斜率的一半</translation>
    </message>
    <message>
        <source>half, here</source>
        <translation>此處一半</translation>
    </message>
    <message>
        <source>half the slope ahead</source>
        <translation>前方斜率的一半</translation>
    </message>
    <message>
        <source>half, ahead</source>
        <translation>前方一半</translation>
    </message>
    <message>
        <source>step of first order</source>
        <translation>一階的步</translation>
    </message>
    <message>
        <source>first order</source>
        <translation>一階</translation>
    </message>
    <message>
        <source>what the step before adds</source>
        <translation>前一步所加的</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>記憶</translation>
    </message>
    <message>
        <source>noise put back</source>
        <translation>加回的噪聲</translation>
    </message>
    <message>
        <source>put back</source>
        <translation>加回</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>尺度</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>predictor, gradient</source>
        <translation>預測，梯度</translation>
    </message>
    <message>
        <source>predictor, noise</source>
        <translation>預測，噪聲</translation>
    </message>
    <message>
        <source>corrector, gradient</source>
        <translation>校正，梯度</translation>
    </message>
    <message>
        <source>corrector, noise</source>
        <translation>校正，噪聲</translation>
    </message>
    <message>
        <source>How long each part of the step is, and their sum, in the data’s own unit; the parts are drawn one after the other</source>
        <translation>這一步的各部分及其總和有多長，以資料的單位計；各部分首尾相接地畫出</translation>
    </message>
    <message>
        <source>After step {last} of {last}</source>
        <translation>第 {last} 步之後，共 {last} 步</translation>
    </message>
    <message>
        <source>Step {n} of {last}, taken apart</source>
        <translation>拆解第 {n} 步，共 {last} 步</translation>
    </message>
    <message>
        <source>By the learned field</source>
        <translation>依學到的場</translation>
    </message>
    <message>
        <source>By the true field</source>
        <translation>依真實場</translation>
    </message>
    <message>
        <source>By the learned field, drawn {n} times as long</source>
        <translation>依學到的場，畫成 {n} 倍長</translation>
    </message>
    <message>
        <source>By the true field, drawn {n} times as long</source>
        <translation>依真實場，畫成 {n} 倍長</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>總和</translation>
    </message>
    <message>
        <source>taken, p = {p}</source>
        <translation>接受，p = {p}</translation>
    </message>
    <message>
        <source>refused, p = {p}</source>
        <translation>拒絕，p = {p}</translation>
    </message>
    <message>
        <source>Point {n}: {parts}</source>
        <translation>點 {n}：{parts}</translation>
    </message>
    <message>
        <source>Take the branch away (Delete, with the tool in hand); Undo brings it back</source>
        <translation>移除分支（選用此工具時按 Delete）；「復原」可帶回它</translation>
    </message>
    <message>
        <source>Branch, and steps taken apart</source>
        <translation>分支，以及拆解的步</translation>
    </message>
    <message>
        <source>Clear the page
Every layer goes, not only the one in hand; Undo brings them back</source>
        <translation>清空頁面
移除每個圖層，不只目前圖層；「復原」可帶回它們</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>Keep the target in the gallery, or export it</source>
        <translation>把目標分佈留在圖庫，或匯出</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Type a word</source>
        <translation>輸入文字</translation>
    </message>
    <message>
        <source>Click and type a word; drag or Ctrl + wheel for its size, Return ends, Esc gives up; the font is in the sheet</source>
        <translation>按一下並輸入文字；拖曳或 Ctrl + 滾輪調整大小，Return 結束，Esc 放棄；字型在面板中</translation>
    </message>
    <message>
        <source>No installed font has {letters}: it is drawn as the font draws what it lacks</source>
        <translation>已安裝的字型都沒有 {letters}：會照該字型處理缺字的方式畫出</translation>
    </message>
    <message>
        <source>the font {file} cannot be read: install the program again</source>
        <translation>字型 {file} 無法讀取：請重新安裝程式</translation>
    </message>
    <message>
        <source>Open a picture, points or a mixture</source>
        <translation>開啟圖片、點或混合</translation>
    </message>
    <message>
        <source>Open a picture, points or a mixture
In place of every layer, or as a new one</source>
        <translation>開啟圖片、點或混合
取代所有圖層，或作為新圖層</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>What the pointer does on the canvas; a second click shows the tool’s relatives.</source>
        <translation>指標在畫布上做什麼；再點一下會顯示同類的工具。</translation>
    </message>
    <message>
        <source>Paints density: each cell of the page is a small Gaussian, as heavy as its ink.</source>
        <translation>畫出密度：頁面的每一格都是一個小高斯，墨越濃就越重。</translation>
    </message>
    <message>
        <source>Spray</source>
        <translation>噴槍</translation>
    </message>
    <message>
        <source>Paints softly; ink piles up where it passes twice.</source>
        <translation>輕輕地畫；重複經過的地方墨會累積。</translation>
    </message>
    <message>
        <source>Blurs the ink under it, which makes the density less steep.</source>
        <translation>模糊它底下的墨，密度因此變得平緩。</translation>
    </message>
    <message>
        <source>Takes the strength of the ink under the pointer for the brush.</source>
        <translation>吸取指標底下墨的強度，交給筆刷。</translation>
    </message>
    <message>
        <source>Takes ink away, and with it the density there.</source>
        <translation>擦掉墨，那裡的密度也隨之消失。</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>直線</translation>
    </message>
    <message>
        <source>Paints a straight line of the brush’s width.</source>
        <translation>以筆刷的粗細畫一條直線。</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>橢圓</translation>
    </message>
    <message>
        <source>Fills an ellipse from corner to corner with even density.</source>
        <translation>從一角到另一角，用均勻的密度填滿橢圓。</translation>
    </message>
    <message>
        <source>Fills a polygon with even density, corner by corner.</source>
        <translation>逐角點出多邊形，用均勻的密度填滿。</translation>
    </message>
    <message>
        <source>Free shape</source>
        <translation>任意形</translation>
    </message>
    <message>
        <source>Fills a shape drawn by hand with even density.</source>
        <translation>用均勻的密度填滿手畫的形狀。</translation>
    </message>
    <message>
        <source>Places one Gaussian with a mean, a covariance and a mass, all three by its grips.</source>
        <translation>放置一個高斯，用控制點調整平均、共變異數與質量。</translation>
    </message>
    <message>
        <source>Writes a word as density, in any font of this machine.</source>
        <translation>把一個詞寫成密度，可用這台機器上的任何字型。</translation>
    </message>
    <message>
        <source>Moves, scales and turns shapes, or ink that is selected.</source>
        <translation>移動、縮放、旋轉形狀，或選取的墨。</translation>
    </message>
    <message>
        <source>Puts down one noisy point, to see where it may have come from.</source>
        <translation>放下一個帶噪聲的點，看看它可能從哪裡來。</translation>
    </message>
    <message>
        <source>Picks a point of the run: its step is taken apart, or it goes on elsewhere.</source>
        <translation>從運行中取一個點：拆解它的一步，或讓它從別處繼續。</translation>
    </message>
    <message>
        <source>Drops new points into the run where you click.</source>
        <translation>在點擊處把新的點放進運行。</translation>
    </message>
    <message>
        <source>Moves the page; it changes nothing of the document.</source>
        <translation>移動頁面；不改變文件的任何內容。</translation>
    </message>
    <message>
        <source>How wide the brush is, and how much ink one stroke leaves.</source>
        <translation>筆刷有多寬，一筆留下多少墨。</translation>
    </message>
    <message>
        <source>Repeats each stroke mirrored or turned.</source>
        <translation>把每一筆鏡射或旋轉重複。</translation>
    </message>
    <message>
        <source>The font in which a word is written as density.</source>
        <translation>把詞寫成密度時所用的字型。</translation>
    </message>
    <message>
        <source>What is drawn is a density with total mass one, so its score is known exactly.</source>
        <translation>畫出來的是總質量為一的密度，所以它的分數可以精確得知。</translation>
    </message>
    <message>
        <source>How many cells the page has; finer ones are narrower Gaussians.</source>
        <translation>頁面有多少格；越細，高斯就越窄。</translation>
    </message>
    <message>
        <source>Layers of the target</source>
        <translation>目標的圖層</translation>
    </message>
    <message>
        <source>Each layer is a class of its own, with a name, a colour and a share.</source>
        <translation>每個圖層自成一類，有名稱、顏色和佔比。</translation>
    </message>
    <message>
        <source>Share of a layer</source>
        <translation>圖層的佔比</translation>
    </message>
    <message>
        <source>How much of all the mass a layer has: the probability of its class.</source>
        <translation>全部質量中這個圖層佔多少：也就是它那一類的機率。</translation>
    </message>
    <message>
        <source>Puts the target into your gallery, or writes it into a file.</source>
        <translation>把目標分佈加入圖庫，或寫入檔案。</translation>
    </message>
    <message>
        <source>Takes everything off the page; it can be undone.</source>
        <translation>清掉頁面上的一切；可以復原。</translation>
    </message>
    <message>
        <source>Open a target</source>
        <translation>開啟目標</translation>
    </message>
    <message>
        <source>Takes a picture, points or a mixture from a file as the density.</source>
        <translation>從檔案取圖片、點或混合作為密度。</translation>
    </message>
    <message>
        <source>A ready-made target</source>
        <translation>現成的目標</translation>
    </message>
    <message>
        <source>Puts this density on the page in place of what is drawn.</source>
        <translation>用這個密度取代頁面上所畫的。</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Drag to move the page; the wheel zooms at the pointer</source>
        <translation>拖曳可移動頁面；滾輪在游標處縮放</translation>
    </message>
    <message>
        <source>Drag to paint, Alt + drag to erase; Ctrl + wheel for the size, Alt + wheel for the noise</source>
        <translation>拖曳可繪畫，Alt + 拖曳可擦除；Ctrl + 滾輪調整大小，Alt + 滾輪調整噪聲</translation>
    </message>
    <message>
        <source>Drag to spray, Alt + drag to take away; Ctrl + wheel for the size</source>
        <translation>拖曳可噴灑，Alt + 拖曳可去除；Ctrl + 滾輪調整大小</translation>
    </message>
    <message>
        <source>Drag a straight line, Alt erases along it; Ctrl + wheel for the size</source>
        <translation>拖曳可畫直線，Alt 沿線擦除；Ctrl + 滾輪調整大小</translation>
    </message>
    <message>
        <source>Drag from corner to corner of an ellipse; Alt erases inside</source>
        <translation>從橢圓的一角拖曳到對角；Alt 擦除內部</translation>
    </message>
    <message>
        <source>Drag to erase; Ctrl + wheel for the size</source>
        <translation>拖曳可擦除；Ctrl + 滾輪調整大小</translation>
    </message>
    <message>
        <source>Drag to smooth; Ctrl + wheel for the size</source>
        <translation>拖曳可平滑；Ctrl + 滾輪調整大小</translation>
    </message>
    <message>
        <source>Drag around a shape to fill it; Alt erases inside</source>
        <translation>拖曳圍出形狀以填滿；Alt 擦除內部</translation>
    </message>
    <message>
        <source>Pick shapes, or select ink; move, scale and turn it
A copied shape is its own ink: what was erased or smoothed there stays behind</source>
        <translation>選取圖形或墨跡；移動、縮放和旋轉
複製的圖形只帶自己的墨跡：在原處擦除或平滑的不會帶過來</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>繪畫</translation>
    </message>
    <message>
        <source>Paint density; Shift draws straight, Alt erases</source>
        <translation>畫出密度；Shift 畫直線，Alt 擦除</translation>
    </message>
    <message>
        <source>Paint softly; where it passes twice it piles up</source>
        <translation>柔和地畫；重複經過處會疊加</translation>
    </message>
    <message>
        <source>Blur what lies under it</source>
        <translation>模糊其下的內容</translation>
    </message>
    <message>
        <source>Pick up</source>
        <translation>吸取</translation>
    </message>
    <message>
        <source>Take the strength of the ink under the pointer</source>
        <translation>取得游標下墨跡的強度</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>橡皮擦</translation>
    </message>
    <message>
        <source>Take density away</source>
        <translation>去除密度</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>圖形</translation>
    </message>
    <message>
        <source>Paint a straight line</source>
        <translation>畫一條直線</translation>
    </message>
    <message>
        <source>Fill an ellipse from corner to corner</source>
        <translation>從一角到對角填滿橢圓</translation>
    </message>
    <message>
        <source>Fill a polygon, corner by corner</source>
        <translation>逐一按出各個角，填滿多邊形</translation>
    </message>
    <message>
        <source>Fill a shape drawn by hand</source>
        <translation>填滿手繪的形狀</translation>
    </message>
    <message>
        <source>Place a Gaussian and shape it by its grips</source>
        <translation>放置高斯，用控制點調整形狀</translation>
    </message>
    <message>
        <source>Write a word as density</source>
        <translation>把文字寫成密度</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Drag a noisy point and see where it came from</source>
        <translation>拖曳帶噪聲的點，看它從哪裡來</translation>
    </message>
    <message>
        <source>Take a point</source>
        <translation>取點</translation>
    </message>
    <message>
        <source>Take its step apart, or let it go on elsewhere</source>
        <translation>拆解它的步，或讓它從別處繼續</translation>
    </message>
    <message>
        <source>Drop new points into the run</source>
        <translation>在運行中放入新的點</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>手形</translation>
    </message>
    <message>
        <source>Move the page; the wheel zooms</source>
        <translation>移動頁面；滾輪縮放</translation>
    </message>
    <message>
        <source>Brush size and strength</source>
        <translation>筆刷大小和強度</translation>
    </message>
    <message>
        <source>Brush size and strength ([ and ], Ctrl + wheel)</source>
        <translation>筆刷大小和強度（[ 和 ]，Ctrl + 滾輪）</translation>
    </message>
    <message>
        <source>Scores in two dimensions</source>
        <translation>二維中的分數</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>影像</translation>
    </message>
    <message>
        <source>The same for pictures: a picture is a point with as many coordinates as pixels</source>
        <translation>對圖片也一樣：一張圖片就是一個點，座標數與像素數相同</translation>
    </message>
    <message>
        <source>Each lesson is a scene that is running; there is room for your own</source>
        <translation>每一課都是正在運行的場景；你也可以放自己的課</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>復原（Ctrl+Z）</translation>
    </message>
    <message>
        <source>History (Ctrl+Shift+H)</source>
        <translation>歷程（Ctrl+Shift+H）</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>重做（Ctrl+Shift+Z）</translation>
    </message>
    <message>
        <source>Open… (Ctrl+O)</source>
        <translation>開啟…（Ctrl+O）</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>儲存（Ctrl+S）</translation>
    </message>
    <message>
        <source>For a projector (F11)</source>
        <translation>投影模式 (F11)</translation>
    </message>
    <message>
        <source>Hide or show the panels (F9)</source>
        <translation>隱藏或顯示面板（F9）</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>分享</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>導覽</translation>
    </message>
    <message>
        <source>A picture of this view, the run as a film, or its numbers (Ctrl+E)</source>
        <translation>此畫面的圖片、運行的影片，或其數值（Ctrl+E）</translation>
    </message>
    <message>
        <source>Page</source>
        <comment>of the window: the plane, or images</comment>
        <translation>頁面</translation>
    </message>
    <message>
        <source>{document}, not saved</source>
        <translation>{document}，未儲存</translation>
    </message>
    <message>
        <source>Undo {what} (Ctrl+Z)</source>
        <translation>復原：{what}（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Redo {what} (Ctrl+Shift+Z)</source>
        <translation>重做：{what}（Ctrl+Shift+Z）</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Begins with the painted smiley again; what is in no file is asked about first.</source>
        <translation>重新從畫好的笑臉開始；還沒存進檔案的會先問。</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>新視窗</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>開啟…</translation>
    </message>
    <message>
        <source>Save for a class…</source>
        <translation>為班級儲存…</translation>
    </message>
    <message>
        <source>Save as lesson…</source>
        <translation>存成課程…</translation>
    </message>
    <message>
        <source>Share…</source>
        <translation>分享…</translation>
    </message>
    <message>
        <source>The trace of a Jacobian one does not have costs d backward passes; the quadratic form vᵀJv costs one.</source>
        <translation>雅可比矩陣本身不在手上時，求它的跡要 d 次反向傳遞；二次型 vᵀJv 只要一次。</translation>
    </message>
    <message>
        <source>Random networks with d inputs and d outputs at 16 points, median times on this machine. Were J itself given, its trace would be the cheaper of the two.</source>
        <translation>d 個輸入、d 個輸出的隨機網路，取 16 個點，時間為本機的中位數。若 J 本身已知，反而是它的跡較便宜。</translation>
    </message>
    <message>
        <source>exact, backward</source>
        <translation>精確，反向</translation>
    </message>
    <message>
        <source>exact, forward</source>
        <translation>精確，前向</translation>
    </message>
    <message>
        <source>one probe, backward</source>
        <translation>單一隨機探針，反向</translation>
    </message>
    <message>
        <source>one probe, forward</source>
        <translation>單一隨機探針，前向</translation>
    </message>
    <message>
        <source>Rademacher</source>
        <translation>Rademacher</translation>
    </message>
    <message>
        <source>sphere</source>
        <translation>球面</translation>
    </message>
    <message>
        <source>d up to</source>
        <translation>d 上限</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>begin to measure</comment>
        <translation>執行</translation>
    </message>
    <message>
        <source>dimension d</source>
        <translation>維度 d</translation>
    </message>
    <message>
        <source>cost of one trace, {unit}</source>
        <translation>求一次跡的成本，{unit}</translation>
    </message>
    <message>
        <source>standard deviation of one probe’s estimate; lines: the formula</source>
        <translation>單一隨機探針估計的標準差；線為公式</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Not run yet. The largest dimension takes longest; Stop works at any time.</source>
        <translation>尚未執行。最大的維度最費時；隨時可按「停止」。</translation>
    </message>
    <message>
        <source>{done} of {all} dimensions</source>
        <translation>{done}／{all} 個維度</translation>
    </message>
    <message>
        <source>{done}; now {doing}</source>
        <translation>{done}；現在：{doing}</translation>
    </message>
    <message>
        <source>From a run up to d = {d}: {done} of {all} dimensions</source>
        <translation>來自 d 上限 {d} 的測量：{done}／{all} 個維度</translation>
    </message>
    <message>
        <source>{done} of {all} dimensions measured</source>
        <translation>已測量 {done}／{all} 個維度</translation>
    </message>
    <message>
        <source>Stopped after {done} of {all} dimensions</source>
        <translation>已在 {done}／{all} 個維度後停止</translation>
    </message>
    <message>
        <source>d = 2 to {d}</source>
        <translation>d = 2 到 {d}</translation>
    </message>
    <message>
        <source>How loss and error go while the network learns, and at which noise levels it is still off.</source>
        <translation>網路學習時，損失與誤差如何變化，又在哪些噪聲強度下仍有偏差。</translation>
    </message>
    <message>
        <source>Error: E |s − s*|² / E |s*|² under pσ, mean over noise levels. Loss: a running mean, as a share of its start.</source>
        <translation>誤差：pσ 下的 E |s − s*|² / E |s*|²，取各噪聲強度的平均。損失：移動平均，以起始值的比例表示。</translation>
    </message>
    <message>
        <source>noise level σ</source>
        <translation>噪聲強度 σ</translation>
    </message>
    <message>
        <source>loss and relative error</source>
        <translation>損失與相對誤差</translation>
    </message>
    <message>
        <source>relative error by noise level</source>
        <translation>各噪聲強度的相對誤差</translation>
    </message>
    <message>
        <source>loss {net}</source>
        <translation>{net} 損失</translation>
    </message>
    <message>
        <source>error {net}</source>
        <translation>{net} 誤差</translation>
    </message>
    <message>
        <source>The noise level {symbol}, and the moment: at each, one lane or more has taken a step</source>
        <translation>噪聲強度 {symbol} 與時刻：在每個時刻，至少有一個運行走了一步</translation>
    </message>
    <message>
        <source>The noise level {symbol}, and the step of the run</source>
        <translation>噪聲強度 {symbol} 與運行的步</translation>
    </message>
    <message>
        <source>Noise level {sigma}, step {count}</source>
        <translation>噪聲強度 {sigma}，第 {count} 步</translation>
    </message>
    <message>
        <source>Start again from noise</source>
        <translation>從噪聲重新開始</translation>
    </message>
    <message>
        <source>Loop: begin again at the end</source>
        <translation>循環：到結尾時重新開始</translation>
    </message>
    <message>
        <source>Field</source>
        <comment>of arrows</comment>
        <translation>場</translation>
    </message>
    <message>
        <source>Lanes in step</source>
        <translation>運行同步</translation>
    </message>
    <message>
        <source>All lanes stand at the same time, each at its own step</source>
        <translation>所有並列的運行都在同一時間，各在自己的步</translation>
    </message>
    <message>
        <source>Settings: {names}</source>
        <translation>設定：{names}</translation>
    </message>
    <message>
        <source>One step back (Right)</source>
        <translation>後退一步（Right）</translation>
    </message>
    <message>
        <source>One step on (Left)</source>
        <translation>前進一步（Left）</translation>
    </message>
    <message>
        <source>Start again from the data</source>
        <translation>從資料重新開始</translation>
    </message>
    <message>
        <source>All objectives have one mean gradient; what tells them apart is chance.</source>
        <translation>所有目標函數的平均梯度相同；差別只在隨機性。</translation>
    </message>
    <message>
        <source>At the weights on the screen, in units that all objectives share; a batch k times as large divides the gradient’s variance by k.</source>
        <translation>以畫面上的權重計，採用所有目標函數共用的單位；批次放大 k 倍，梯度的變異數就除以 k。</translation>
    </message>
    <message>
        <source>variance of the denoising target</source>
        <translation>去噪目標的變異數</translation>
    </message>
    <message>
        <source>Not run yet.</source>
        <translation>尚未執行。</translation>
    </message>
    <message>
        <source>{done} of {all} objectives; {about}</source>
        <translation>{done}／{all} 個目標函數；{about}</translation>
    </message>
    <message>
        <source>Stopped after {done} objectives; {about}</source>
        <translation>已在 {done} 個目標函數後停止；{about}</translation>
    </message>
    <message>
        <source>From earlier: {about}</source>
        <translation>先前的結果：{about}</translation>
    </message>
    <message>
        <source>{about}; now at step {n}</source>
        <translation>{about}；現在是第 {n} 步</translation>
    </message>
    <message>
        <source>σ = {sigma}, batches of {batch}, step {step}</source>
        <translation>σ = {sigma}，批次大小 {batch}，第 {step} 步</translation>
    </message>
    <message>
        <source>it has no target</source>
        <translation>它沒有目標</translation>
    </message>
    <message>
        <source>Variances: nothing measured yet</source>
        <translation>變異數：尚未測量</translation>
    </message>
    <message>
        <source>Variances of targets and gradients: {figures}</source>
        <translation>目標與梯度的變異數：{figures}</translation>
    </message>
    <message>
        <source>target’s variance, E|target − s*|²</source>
        <translation>目標的變異數，E|target − s*|²</translation>
    </message>
    <message>
        <source>gradient’s variance, E|g − E g|²</source>
        <translation>梯度的變異數，E|g − E g|²</translation>
    </message>
    <message>
        <source>it takes more than {seconds} s to draw</source>
        <translation>繪製需要超過 {seconds} s</translation>
    </message>
    <message>
        <source>it cannot be drawn</source>
        <translation>無法繪製</translation>
    </message>
    <message>
        <source>there is nothing in it that can be drawn</source>
        <translation>其中沒有可以繪製的內容</translation>
    </message>
    <message>
        <source>The exact score (1)
s = ∇ log pₜ(x)</source>
        <translation>精確的分數（1）
s = ∇ log pₜ(x)</translation>
    </message>
    <message>
        <source>What the network answers (2)
sθ(x, σ)</source>
        <translation>網路的輸出（2）
sθ(x, σ)</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>兩者</translation>
    </message>
    <message>
        <source>One arrow on the other: the wedge is the gap (3)</source>
        <translation>兩支箭頭疊在一起：楔形就是差距（3）</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>True left of the divider, learned right of it (4)</source>
        <translation>分隔線左側為真實，右側為學到的（4）</translation>
    </message>
    <message>
        <source>How far the network is off, everywhere (5)
|σ (sθ − s)|</source>
        <translation>網路在各處的偏差（5）
|σ (sθ − s)|</translation>
    </message>
    <message>
        <source>There is nothing on the clipboard that can be pasted here</source>
        <translation>剪貼簿上沒有可以貼到這裡的內容</translation>
    </message>
    <message>
        <source>There is nothing in what was dropped that can be opened here</source>
        <translation>拖入的內容中沒有可以在這裡開啟的</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>The picture was not saved</source>
        <translation>圖片未儲存</translation>
    </message>
    <message>
        <source>The film was not saved</source>
        <translation>影片未儲存</translation>
    </message>
    <message>
        <source>The data was not saved</source>
        <translation>資料未儲存</translation>
    </message>
    <message>
        <source>The hand-out was not saved</source>
        <translation>講義未儲存</translation>
    </message>
    <message>
        <source>The picture was not copied</source>
        <translation>圖片未複製</translation>
    </message>
    <message>
        <source>Cancelled: nothing was written</source>
        <translation>已取消：沒有寫入任何內容</translation>
    </message>
    <message>
        <source>Save: {kind}</source>
        <translation>儲存：{kind}</translation>
    </message>
    <message>
        <source>One file at a time: this one is still being written</source>
        <translation>一次只能寫一個檔案：這一個仍在寫入</translation>
    </message>
    <message>
        <source>The picture is on the clipboard</source>
        <translation>圖片已在剪貼簿上</translation>
    </message>
    <message>
        <source>How far the file is: click to give it up</source>
        <translation>檔案寫入的進度：點這裡可以放棄</translation>
    </message>
    <message>
        <source>There is not enough memory for it</source>
        <translation>記憶體不夠</translation>
    </message>
    <message>
        <source>Language: {name}</source>
        <translation>語言：{name}</translation>
    </message>
    <message>
        <source>Training…</source>
        <translation>訓練中…</translation>
    </message>
    <message>
        <source>there is something in it already: a lesson needs a folder of its own</source>
        <translation>裡面已有東西：一課需要自己的資料夾</translation>
    </message>
    <message>
        <source>Pointer for the room</source>
        <translation>給全班看的指標</translation>
    </message>
    <message>
        <source>Blank screen</source>
        <translation>畫面變空白</translation>
    </message>
    <message>
        <source>Formula: {formula}; {names}</source>
        <translation>公式：{formula}；{names}</translation>
    </message>
    <message>
        <source>Next step of the lesson</source>
        <translation>課程的下一步</translation>
    </message>
    <message>
        <source>Step before</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Answer the question</source>
        <translation>回答問題</translation>
    </message>
    <message>
        <source>Leave the lesson</source>
        <translation>離開課程</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>“{formula}” cannot be read as LaTeX: {why}</source>
        <translation>「{formula}」不能當成 LaTeX 讀取：{why}</translation>
    </message>
    <message>
        <source>“{term}” does not stand in “{formula}”</source>
        <translation>「{term}」不在「{formula}」裡</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>重新開始</translation>
    </message>
    <message>
        <source>One step on</source>
        <translation>往前一步</translation>
    </message>
    <message>
        <source>The lesson’s controls alone</source>
        <translation>只留這一課的控制項</translation>
    </message>
    <message>
        <source>Show all controls</source>
        <translation>顯示所有控制項</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>第 {step} 步，共 {steps} 步</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>課程</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>{step} of {steps}</source>
        <translation>{step}／{steps}</translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation>所有課程</translation>
    </message>
    <message>
        <source>What is done of the lesson cannot be kept: {reason}</source>
        <translation>無法保存這一課的進度：{reason}</translation>
    </message>
    <message>
        <source>{letter}: {answer}</source>
        <translation>{letter}：{answer}</translation>
    </message>
    <message>
        <source>Done: {task}</source>
        <translation>已完成：{task}</translation>
    </message>
    <message>
        <source>To do: {task}</source>
        <translation>待完成：{task}</translation>
    </message>
    <message>
        <source>The folder of your own lessons cannot be made: {reason}</source>
        <translation>無法建立你自己的課程資料夾：{reason}</translation>
    </message>
    <message>
        <source>My lesson</source>
        <translation>我的課程</translation>
    </message>
    <message>
        <source>Save as a lesson: a new folder</source>
        <translation>存成課程：新資料夾</translation>
    </message>
    <message>
        <source>Not saved as a lesson</source>
        <translation>沒有存成課程</translation>
    </message>
    <message>
        <source>The lesson is in {folder}: its text is in lesson.toml</source>
        <translation>課程在 {folder}：文字在 lesson.toml 裡</translation>
    </message>
    <message>
        <source>Lesson {number}: {title}</source>
        <translation>第 {number} 課：{title}</translation>
    </message>
    <message>
        <source>{lesson}, {done} of {all} done</source>
        <translation>{lesson}，已完成 {done}／{all}</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Hand-out as PDF…</source>
        <translation>講義，存成 PDF…</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>課程</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>你自己的</translation>
    </message>
    <message>
        <source>The lesson can read nothing any more</source>
        <translation>課程讀不到任何數值了</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <source>{step} / {steps}</source>
        <translation>{step} / {steps}</translation>
    </message>
    <message>
        <source>Noise level {sigma}</source>
        <translation>噪聲強度 {sigma}</translation>
    </message>
    <message>
        <source>Every arrow points to where data is more likely.</source>
        <translation>每一支箭頭都指向資料更可能出現的地方。</translation>
    </message>
    <message>
        <source>What the network answers at the same places.</source>
        <translation>網路在同樣的位置給出的答案。</translation>
    </message>
    <message>
        <source>Gold on blue: the network is right. The wedge between them is how far it is off.</source>
        <translation>金色疊在藍色上：網路是對的。兩者之間的楔形就是它偏了多少。</translation>
    </message>
    <message>
        <source>The true field on the left, the learned one on the right.</source>
        <translation>左邊是真實場，右邊是學到的場。</translation>
    </message>
    <message>
        <source>How far off the network is, place by place.</source>
        <translation>網路在每個位置偏了多少。</translation>
    </message>
    <message>
        <source>A picture on its way, and what the network makes of it.</source>
        <translation>一張還在路上的圖片，以及網路怎麼看它。</translation>
    </message>
    <message>
        <source>The values of the noisy picture: at t = 1 they are normally distributed.</source>
        <translation>帶噪聲圖片的數值：在 t = 1 時是常態分布。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高對比</translation>
    </message>
    <message>
        <source>Theme: {name}</source>
        <translation>主題：{name}</translation>
    </message>
    <message>
        <source>{where}.field: there is no field {field} that a control could set</source>
        <translation>{where}.field：沒有控制項可以設定的欄位 {field}</translation>
    </message>
    <message>
        <source>{where}.choice: {field} is true or false, and needs no choices</source>
        <translation>{where}.choice：{field} 是 true 或 false，不需要選項</translation>
    </message>
    <message>
        <source>{where}.choice: {field} is a word, and needs two choices at least</source>
        <translation>{where}.choice：{field} 是一個詞，至少要有兩個選項</translation>
    </message>
    <message>
        <source>{where}: {field} lies between {least} and {most}, and so must low and high</source>
        <translation>{where}：{field} 介於 {least} 與 {most} 之間，low 與 high 也必須如此</translation>
    </message>
    <message>
        <source>{where} must name a shape, or a file in the lesson&apos;s own folder</source>
        <translation>{where} 必須是一個形狀的名稱，或課程自己資料夾裡的檔案</translation>
    </message>
    <message>
        <source>{where} must be a list of at most {most} lanes beside the first</source>
        <translation>{where} 必須是清單，在第一條之外最多 {most} 條跑道</translation>
    </message>
    <message>
        <source>{where} may set sampling and noise</source>
        <translation>{where} 可以設定 sampling 與 noise</translation>
    </message>
    <message>
        <source>{where} must be a table</source>
        <translation>{where} 必須是表格</translation>
    </message>
    <message>
        <source>{field} is not known; there are {names}</source>
        <translation>沒有 {field}；有的是 {names}</translation>
    </message>
    <message>
        <source>{field} is missing</source>
        <translation>缺少 {field}</translation>
    </message>
    <message>
        <source>{where} must be a list of at most {most} entries</source>
        <translation>{where} 必須是清單，最多 {most} 項</translation>
    </message>
    <message>
        <source>{where} must be a text, or a table of texts by language</source>
        <translation>{where} 必須是一段文字，或各語言文字的表格</translation>
    </message>
    <message>
        <source>{field} is no language here; there are {names}</source>
        <translation>{field} 不是這裡的語言；有的是 {names}</translation>
    </message>
    <message>
        <source>{where} must be a text of at most {most} characters</source>
        <translation>{where} 必須是最多 {most} 個字元的文字</translation>
    </message>
    <message>
        <source>{where} must be a number between {low} and {high}</source>
        <translation>{where} 必須是 {low} 到 {high} 之間的數</translation>
    </message>
    <message>
        <source>{where} must be one of {names}</source>
        <translation>{where} 必須是其中之一：{names}</translation>
    </message>
    <message>
        <source>nothing is drawn yet</source>
        <translation>還沒有畫任何東西</translation>
    </message>
    <message>
        <source>no probe: take it with P and press on the canvas</source>
        <translation>沒有探針：按 P 拿起探針，再按畫布</translation>
    </message>
    <message>
        <source>no network yet: press Train</source>
        <translation>還沒有網路：請按「訓練」</translation>
    </message>
    <message>
        <source>there is no probe in this view</source>
        <translation>這個畫面沒有探針</translation>
    </message>
    <message>
        <source>no network has learned this yet</source>
        <translation>還沒有網路學過它</translation>
    </message>
    <message>
        <source>for Gaussian noise alone, and the noise here is another</source>
        <translation>只適用於高斯噪聲，而這裡的噪聲是別的</translation>
    </message>
    <message>
        <source>being measured…</source>
        <translation>正在量測……</translation>
    </message>
    <message>
        <source>no step is left: t = 0 is the data</source>
        <translation>沒有下一步了：t = 0 就是資料</translation>
    </message>
    <message>
        <source>eq. {n}</source>
        <translation>式 {n}</translation>
    </message>
    <message>
        <source>eqs. {n}</source>
        <translation>式 {n}</translation>
    </message>
    <message>
        <source>algorithm {n}</source>
        <translation>演算法 {n}</translation>
    </message>
    <message>
        <source>section {n}</source>
        <translation>第 {n} 節</translation>
    </message>
    <message>
        <source>appendix {n}</source>
        <translation>附錄 {n}</translation>
    </message>
    <message>
        <source>theorem {n}</source>
        <translation>定理 {n}</translation>
    </message>
    <message>
        <source>table {n}</source>
        <translation>表 {n}</translation>
    </message>
    <message>
        <source>glasses</source>
        <comment>class of pictures</comment>
        <translation>眼鏡</translation>
    </message>
    <message>
        <source>hat</source>
        <comment>class of pictures</comment>
        <translation>帽子</translation>
    </message>
    <message>
        <source>beard</source>
        <comment>class of pictures</comment>
        <translation>鬍子</translation>
    </message>
    <message>
        <source>smile</source>
        <comment>class of pictures</comment>
        <translation>微笑</translation>
    </message>
    <message>
        <source>long hair</source>
        <comment>class of pictures</comment>
        <translation>長髮</translation>
    </message>
    <message>
        <source>T-shirt</source>
        <comment>class of pictures</comment>
        <translation>T恤</translation>
    </message>
    <message>
        <source>trousers</source>
        <comment>class of pictures</comment>
        <translation>褲子</translation>
    </message>
    <message>
        <source>pullover</source>
        <comment>class of pictures</comment>
        <translation>套頭衫</translation>
    </message>
    <message>
        <source>dress</source>
        <comment>class of pictures</comment>
        <translation>洋裝</translation>
    </message>
    <message>
        <source>coat</source>
        <comment>class of pictures</comment>
        <translation>大衣</translation>
    </message>
    <message>
        <source>sandal</source>
        <comment>class of pictures</comment>
        <translation>涼鞋</translation>
    </message>
    <message>
        <source>shirt</source>
        <comment>class of pictures</comment>
        <translation>襯衫</translation>
    </message>
    <message>
        <source>sneaker</source>
        <comment>class of pictures</comment>
        <translation>運動鞋</translation>
    </message>
    <message>
        <source>bag</source>
        <comment>class of pictures</comment>
        <translation>包</translation>
    </message>
    <message>
        <source>ankle boot</source>
        <comment>class of pictures</comment>
        <translation>短靴</translation>
    </message>
    <message>
        <source>Making pictures…</source>
        <translation>正在產生圖片…</translation>
    </message>
    <message>
        <source>This step needs an image model, and none came with this program.</source>
        <translation>這一步需要影像模型，而本程式沒有附帶。</translation>
    </message>
    <message>
        <source>This step needs the image model “{name}”, which did not come with this program.</source>
        <translation>這一步需要影像模型「{name}」，而本程式沒有附帶。</translation>
    </message>
    <message>
        <source>true</source>
        <translation>真實</translation>
    </message>
    <message>
        <source>learned</source>
        <translation>學到的</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 頁，共 {pages} 頁</translation>
    </message>
    <message>
        <source>a hand-out is written as {suffix}</source>
        <translation>講義只能寫成 {suffix}</translation>
    </message>
    <message>
        <source>Step {step} of {steps}: {note}</source>
        <translation>第 {step} 步，共 {steps} 步：{note}</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of a pupil</comment>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Class</source>
        <comment>of a school</comment>
        <translation>班級</translation>
    </message>
    <message>
        <source>Date</source>
        <comment>to be filled in</comment>
        <translation>日期</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Formulas with numbers</source>
        <translation>公式與數值</translation>
    </message>
    <message>
        <source>Each formula, its source, and the numbers of now (F3)</source>
        <translation>每個公式、它的出處，以及此刻的數值（F3）</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>詞彙表</translation>
    </message>
    <message>
        <source>The field’s words in three languages (F4)</source>
        <translation>這個領域的詞，三種語言並列（F4）</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Page of the help</source>
        <translation>說明的頁面</translation>
    </message>
    <message>
        <source>The formulas’ numbers stopped</source>
        <translation>公式的數值停了</translation>
    </message>
    <message>
        <source>{name} (read-only)</source>
        <translation>{name}（唯讀）</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>第一次來？</translation>
    </message>
    <message>
        <source>Take the tour: four steps</source>
        <translation>四步導覽</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>現在不要</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>略過</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>畫</translation>
    </message>
    <message>
        <source>Paint anywhere on the canvas: that is the density p. The blue arrows are its score, ∇ log p, exact at once.</source>
        <translation>在畫布上任何地方畫：那就是密度 p。藍色箭頭是它的分數 ∇ log p，立刻就是精確的。</translation>
    </message>
    <message>
        <source>Paint a stroke</source>
        <translation>畫一筆</translation>
    </message>
    <message>
        <source>A network learns the same arrows from noisy points alone, in gold. Where the two disagree a magenta wedge opens; it closes as it learns.</source>
        <translation>網路只從帶噪聲的點學同樣的箭頭，畫成金色。兩者不一致處張開洋紅色的楔形；網路學得越好，楔形就越合攏。</translation>
    </message>
    <message>
        <source>Let it train (Enter)</source>
        <translation>讓它訓練（Enter）</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>取樣</translation>
    </message>
    <message>
        <source>Points begin as noise at the right of the axis and follow the arrows to the data at the left. Drag the handle to look at any moment.</source>
        <translation>點從噪聲軸右端的噪聲出發，沿箭頭走到左端的資料。拖曳滑塊，可以看任何一刻。</translation>
    </message>
    <message>
        <source>Let the points play</source>
        <translation>讓點播放起來</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>看</translation>
    </message>
    <message>
        <source>Look at the truth, at what was learned, at both, or at the difference. The menu under the drawing’s name has help with formulas, words and keys.</source>
        <translation>看真實的、學到的、兩者疊在一起，或它們的差異。點一下圖畫的名稱，選單裡有公式、詞彙和按鍵的說明。</translation>
    </message>
    <message>
        <source>Choose another view</source>
        <translation>換一個視圖</translation>
    </message>
    <message>
        <source>Point at anything and click, or Tab and Return, to learn what it is; Esc ends</source>
        <translation>指向任何東西並點一下，或按 Tab 與 Return，就知道它是什麼；Esc 結束</translation>
    </message>
    <message>
        <source>What is this? Point at anything (Shift+F1); of what has the keyboard (F1)</source>
        <translation>這是什麼？指向任何東西（Shift+F1）；或問鍵盤所在的東西（F1）</translation>
    </message>
    <message>
        <source>As this program defines it</source>
        <translation>依本程式的定義</translation>
    </message>
    <message>
        <source>Search in any language</source>
        <translation>用任何一種語言搜尋</translation>
    </message>
    <message>
        <source>Search the words</source>
        <translation>搜尋詞彙</translation>
    </message>
    <message>
        <source>No word holds what you typed</source>
        <translation>沒有詞含有你輸入的內容</translation>
    </message>
    <message>
        <source>Random networks with d inputs and d outputs at 16 points; passes are counted, not timed.</source>
        <translation>16 個點上的隨機網路，d 個輸入、d 個輸出；算的是次數，不是時間。</translation>
    </message>
    <message>
        <source>passes through the network</source>
        <translation>通過網路的次數</translation>
    </message>
    <message>
        <source>x̂₀ of all {n} pictures at t = {t}</source>
        <translation>t = {t} 時全部 {n} 張圖片的 x̂₀</translation>
    </message>
    <message>
        <source>t = {t}; one draw of noise for all arrows, seed {seed}</source>
        <translation>t = {t}；所有箭頭共用同一份噪聲，種子&#xa0;{seed}</translation>
    </message>
</context>
</TS>
