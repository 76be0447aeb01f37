<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name></name>
    <message>
        <source>change of scale</source>
        <translation>尺度变化</translation>
    </message>
    <message>
        <source>The run ends here: no step follows.</source>
        <translation>运行到此结束：后面没有步骤。</translation>
    </message>
    <message>
        <source>The corrector looks at all particles together: its parts are shown for the run itself.</source>
        <translation>校正器同时看所有粒子：它的各部分只对运行本身显示。</translation>
    </message>
    <message>
        <source>This sampler remembers the step before, which is not kept of so long a run.</source>
        <translation>这个采样器要记住前一步，而这么长的运行没有保留它。</translation>
    </message>
    <message>
        <source>it could not be written: {reason}</source>
        <translation>无法写入：{reason}</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>它不是文件</translation>
    </message>
    <message>
        <source>its window is closed</source>
        <translation>它的窗口已关闭</translation>
    </message>
    <message>
        <source>branch from step {step}</source>
        <translation>从第 {step} 步分支</translation>
    </message>
    <message>
        <source>Branch from step {step}: {moved} moved, {dropped} dropped in; the run goes on beside it.</source>
        <translation>从第 {step} 步分支：移动 {moved} 个，放入 {dropped} 个；原运行在旁边继续。</translation>
    </message>
    <message>
        <source>Branch from step {step}: {dropped} dropped in; the run goes on beside it.</source>
        <translation>从第 {step} 步分支：放入 {dropped} 个；原运行在旁边继续。</translation>
    </message>
    <message>
        <source>Branch from step {step}: {moved} moved; the run goes on beside it.</source>
        <translation>从第 {step} 步分支：移动 {moved} 个；原运行在旁边继续。</translation>
    </message>
    <message>
        <source>{marks} of at most {most} strokes: Ctrl+Shift+M makes ink of this layer&apos;s</source>
        <translation>笔画 {marks} 笔，上限 {most} 笔：按 Ctrl+Shift+M 把此图层的笔画变成墨迹</translation>
    </message>
    <message>
        <source>{places} of at most {most} places: Ctrl+Shift+M makes ink of this layer&apos;s strokes</source>
        <translation>位置 {places} 个，上限 {most} 个：按 Ctrl+Shift+M 把此图层的笔画变成墨迹</translation>
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
        <translation>稳定目标</translation>
    </message>
    <message>
        <source>target score</source>
        <translation>目标分数</translation>
    </message>
    <message>
        <source>explicit</source>
        <translation>显式</translation>
    </message>
    <message>
        <source>implicit, exact trace</source>
        <translation>隐式，精确迹</translation>
    </message>
    <message>
        <source>implicit, random signs</source>
        <translation>隐式，随机正负号</translation>
    </message>
    <message>
        <source>sliced</source>
        <translation>切片</translation>
    </message>
    <message>
        <source>sliced, less variance</source>
        <translation>切片，低方差</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>guided with weight&#xa0;{weight}</source>
        <translation>引导权重&#xa0;{weight}</translation>
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
            <numerusform>{n}&#xa0;个点</numerusform>
        </translation>
    </message>
    <message>
        <source>seed&#xa0;{seed}</source>
        <translation>种子&#xa0;{seed}</translation>
    </message>
    <message>
        <source>{sampler} ({solver})</source>
        <translation>{sampler}（{solver}）</translation>
    </message>
    <message>
        <source>{sampler}, true field</source>
        <translation>{sampler}，真实场</translation>
    </message>
    <message>
        <source>{sampler}, learned field</source>
        <translation>{sampler}，学到的场</translation>
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
            <numerusform>{network}：{objective}，{n}&#xa0;步，误差&#xa0;{error}</numerusform>
        </translation>
    </message>
    <message>
        <source>A change of the training must have a step, words, and what was changed.</source>
        <translation>训练的一项更改必须有步数、文字，以及改了什么。</translation>
    </message>
    <message>
        <source>The step of a change must be a whole number that is not negative.</source>
        <translation>更改的步数必须是不为负的整数。</translation>
    </message>
    <message>
        <source>The words of a change must be one line of at most {most} letters.</source>
        <translation>更改的文字必须是一行，最多 {most} 个字符。</translation>
    </message>
    <message>
        <source>What was changed must be one of {words}.</source>
        <translation>所改的项目必须是其中之一：{words}。</translation>
    </message>
    <message>
        <source>The training&apos;s changes must be a list of at most {most}.</source>
        <translation>训练的更改必须是最多 {most} 项的列表。</translation>
    </message>
    <message>
        <source>The training&apos;s changes must stand in the order of their steps.</source>
        <translation>训练的更改必须按步数顺序排列。</translation>
    </message>
    <message>
        <source>σ {low} to {high}</source>
        <translation>σ {low} 到 {high}</translation>
    </message>
    <message>
        <source>noise {before} → {after}</source>
        <translation>噪声 {before} → {after}</translation>
    </message>
    <message>
        <source>objective {before} → {after}</source>
        <translation>目标函数 {before} → {after}</translation>
    </message>
    <message>
        <source>predicts {before} → {after}</source>
        <translation>预测 {before} → {after}</translation>
    </message>
    <message>
        <source>trained at {before} → {after}</source>
        <translation>训练于 {before} → {after}</translation>
    </message>
    <message>
        <source>batch {before} → {after}</source>
        <translation>批大小 {before} → {after}</translation>
    </message>
    <message>
        <source>learning rate {before} → {after}</source>
        <translation>学习率 {before} → {after}</translation>
    </message>
    <message>
        <source>labels hidden {before} → {after}</source>
        <translation>隐藏标签 {before} → {after}</translation>
    </message>
    <message>
        <source>the drawing changed</source>
        <translation>图画已更改</translation>
    </message>
    <message>
        <source>Here the figures do not bear the lesson out.</source>
        <translation>这里的数字并不支持这一课的说法。</translation>
    </message>
    <message>
        <source>Classes are worked out for Gaussian noise: choose that</source>
        <translation>类别只能在高斯噪声下计算：请选高斯噪声</translation>
    </message>
    <message>
        <source>The classifier is being trained… {percent} %</source>
        <translation>正在训练分类器… {percent} %</translation>
    </message>
    <message>
        <source>The drawing has no part {part}: choose another</source>
        <translation>图画里没有部分 {part}：请另选一个</translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>it holds more than {size} MB</source>
        <translation>内容超过 {size} MB</translation>
    </message>
    <message>
        <source>what it holds is no drawing, or is cut short</source>
        <translation>内容不是图画，或不完整</translation>
    </message>
    <message>
        <source>what it holds is from another version of scoreviz</source>
        <translation>内容来自另一个版本的 scoreviz</translation>
    </message>
    <message>
        <source>what it holds is not single shapes</source>
        <translation>内容不是单独的图形</translation>
    </message>
    <message>
        <source>its arrays are damaged</source>
        <translation>它的数组已损坏</translation>
    </message>
    <message>
        <source>A run that ends in noise has no parts by which its points could be coloured.</source>
        <translation>以噪声结束的运行没有部分可以用来为点上色。</translation>
    </message>
    <message>
        <source>The classes are worked out for Gaussian noise: choose that.</source>
        <translation>类别只能在高斯噪声下计算：请选高斯噪声。</translation>
    </message>
    <message>
        <source>No coordinate is known: there is nothing to compare with.</source>
        <translation>没有已知的坐标：没有可比较的对象。</translation>
    </message>
    <message>
        <source>What a known coordinate leaves open is worked out for Gaussian noise: choose that.</source>
        <translation>已知坐标以外的分布只能在高斯噪声下计算：请选高斯噪声。</translation>
    </message>
    <message>
        <source>The training&apos;s curve {name} has a wrong shape.</source>
        <translation>训练曲线 {name} 的形状不对。</translation>
    </message>
    <message>
        <source>The training&apos;s curves do not have one step for each value.</source>
        <translation>训练曲线的步数与数值不是一一对应。</translation>
    </message>
    <message>
        <source>There is no CUDA device here; training on the CPU.</source>
        <translation>这里没有 CUDA 设备；改用 CPU 训练。</translation>
    </message>
    <message>
        <source>There is no Apple GPU here; training on the CPU.</source>
        <translation>这里没有 Apple GPU；改用 CPU 训练。</translation>
    </message>
    <message>
        <source>The GPU ({name}) failed: {reason}; training on the CPU.</source>
        <translation>GPU（{name}）失败：{reason}；改用 CPU 训练。</translation>
    </message>
    <message>
        <source>a trial step gave no finite number</source>
        <translation>试走一步得不到有限的数</translation>
    </message>
    <message>
        <source>sampling.particles times {where}sampling.steps must be at most {most}</source>
        <translation>sampling.particles 乘以 {where}sampling.steps 不得超过 {most}</translation>
    </message>
    <message>
        <source>{where}.low must be at most {where}.high</source>
        <translation>{where}.low 不得大于 {where}.high</translation>
    </message>
    <message>
        <source>a target is written as {endings}</source>
        <translation>目标分布只能写成 {endings}</translation>
    </message>
    <message>
        <source>the drawing is empty: there is nothing to write</source>
        <translation>图画是空的：没有可写的内容</translation>
    </message>
    <message>
        <source>the drawing is a sum of {n} Gaussians, and a mixture has at most {most}: write a picture or points</source>
        <translation>图画是 {n} 个高斯之和，而混合最多 {most} 个：请改写成图片或点</translation>
    </message>
    <message>
        <source>{where} must be an object</source>
        <translation>{where} 必须是对象</translation>
    </message>
    <message>
        <source>the document must be an object</source>
        <translation>文档必须是对象</translation>
    </message>
    <message>
        <source>{where} is missing</source>
        <translation>{where} 缺失</translation>
    </message>
    <message>
        <source>{where} must be true or false</source>
        <translation>{where} 必须是 true 或 false</translation>
    </message>
    <message>
        <source>{where} must be one of {words}</source>
        <translation>{where} 必须是其中之一：{words}</translation>
    </message>
    <message>
        <source>{where} must be {word}</source>
        <translation>{where} 必须是 {word}</translation>
    </message>
    <message>
        <source>{where} must be a whole number between {low} and {high}</source>
        <translation>{where} 必须是 {low} 到 {high} 之间的整数</translation>
    </message>
    <message>
        <source>{where} must be between {low} and {high}</source>
        <translation>{where} 必须在 {low} 到 {high} 之间</translation>
    </message>
    <message>
        <source>{where} must be a list of at most {most} places</source>
        <translation>{where} 必须是最多 {most} 个位置的列表</translation>
    </message>
    <message>
        <source>{where} must be a list of at most {most} whole numbers</source>
        <translation>{where} 必须是最多 {most} 个整数的列表</translation>
    </message>
    <message>
        <source>{where} must name each particle once</source>
        <translation>{where} 中每个粒子只能出现一次</translation>
    </message>
    <message>
        <source>{where} must be three whole numbers</source>
        <translation>{where} 必须是三个整数</translation>
    </message>
    <message>
        <source>{where} must name three different pictures</source>
        <translation>{where} 必须是三张不同的图片</translation>
    </message>
    <message>
        <source>{where} must be two numbers</source>
        <translation>{where} 必须是两个数</translation>
    </message>
    <message>
        <source>{where} must lie within {limit} of zero</source>
        <translation>{where} 与零的距离不得超过 {limit}</translation>
    </message>
    <message numerus="yes">
        <source>relative error, {n} step(s)</source>
        <translation>
            <numerusform>相对误差，{n} 步</numerusform>
        </translation>
    </message>
    <message>
        <source>data</source>
        <comment>end of the noise axis</comment>
        <translation>数据</translation>
    </message>
    <message>
        <source>noise</source>
        <comment>end of the noise axis</comment>
        <translation>噪声</translation>
    </message>
    <message>
        <source>σ = {level} is smaller than a cell of the drawing, {cell}: there is nothing finer to learn.</source>
        <translation>σ = {level} 小于图画的一格（{cell}）：没有更细的东西可学。</translation>
    </message>
    <message>
        <source>the drawing is empty: there is nothing to run</source>
        <translation>图画是空的：没有可运行的内容</translation>
    </message>
    <message>
        <source>its points follow the learned field, and nothing is learned in it</source>
        <translation>它的点跟随学到的场，而场里还没学到东西</translation>
    </message>
    <message>
        <source>The prior is not p₁: up to {percent} % of the points can come out in the wrong place.</source>
        <translation>先验不是 p₁：最多 {percent} % 的点可能落在错的地方。</translation>
    </message>
    <message>
        <source>The step is longer than the density allows: points are thrown out.</source>
        <translation>步长超过密度所容许的：点会被抛出去。</translation>
    </message>
    <message>
        <source>σ is smaller than a cell of the drawing: the density cannot be finer.</source>
        <translation>σ 小于图画的一格：密度无法更细。</translation>
    </message>
    <message>
        <source>Too few steps: even in the true field {share} of the points leave for good.</source>
        <translation>步数太少：即使在真实场中，也有 {share} 的点逃离。</translation>
    </message>
    <message>
        <source>Too few steps: even in the true field points end {times} times as far off as by chance.</source>
        <translation>步数太少：即使在真实场中，点最后的偏差也是纯属偶然时的 {times} 倍。</translation>
    </message>
    <message>
        <source>It starts from the data: no prior, and no step that could be too long.</source>
        <translation>它从数据出发：没有先验，也没有步长会太长。</translation>
    </message>
    <message>
        <source>No step is too long: what would throw a point out is refused.</source>
        <translation>步长不会太长：会把点抛出去的移动都被拒绝。</translation>
    </message>
    <message>
        <source>Without the score there is nothing that a long step could overshoot.</source>
        <translation>没有分数，步长再长也无从冲过头。</translation>
    </message>
    <message>
        <source>How long a step may be is not measured while points are guided.</source>
        <translation>引导点时，不测量步长可以多长。</translation>
    </message>
    <message>
        <source>The sampler {name} has no step that could be unstable.</source>
        <translation>采样器 {name} 没有会不稳定的步。</translation>
    </message>
    <message>
        <source>given.mask must be true or false</source>
        <translation>given.mask 必须是 true 或 false</translation>
    </message>
    <message>
        <source>{where}.name must be one line of at most {most} characters</source>
        <translation>{where}.name 必须是一行，最多 {most} 个字符</translation>
    </message>
    <message>
        <source>{where} must have 1 to {most} channels</source>
        <translation>{where} 必须有 1 到 {most} 个通道</translation>
    </message>
    <message>
        <source>{where} must lie between -1 and 1</source>
        <translation>{where} 必须在 -1 到 1 之间</translation>
    </message>
    <message>
        <source>given.mask must be 0 or 1 everywhere</source>
        <translation>given.mask 的每一处必须是 0 或 1</translation>
    </message>
    <message>
        <source>{where} has the wrong shape or type</source>
        <translation>{where} 的形状或类型不对</translation>
    </message>
    <message>
        <source>{where} must have at most {most} pixels a side</source>
        <translation>{where} 每边最多 {most} 像素</translation>
    </message>
    <message>
        <source>No guidance: choose a part under the sampler’s settings</source>
        <translation>没有引导：请在采样器的设置中选一个部分</translation>
    </message>
    <message>
        <source>Guidance of the learned field: train first</source>
        <translation>学到的场的引导：请先训练</translation>
    </message>
    <message>
        <source>(s − s of a weaker network)</source>
        <translation>(s − 较弱网络的 s)</translation>
    </message>
    <message>
        <source>This network knows no labels: switch on Labels under Learn, then train.</source>
        <translation>这个网络不认得标签：请在“学习”中打开“标签”，再训练。</translation>
    </message>
    <message>
        <source>Guidance is for Gaussian noise: choose that, or no guidance.</source>
        <translation>引导只适用于高斯噪声：请选高斯噪声，或不要引导。</translation>
    </message>
    <message>
        <source>The sampler {name} needs a density, and a guided field has none: choose another.</source>
        <translation>采样器 {name} 需要密度，而引导后的场没有密度：请另选一个。</translation>
    </message>
    <message>
        <source>Training the classifier…</source>
        <translation>正在训练分类器…</translation>
    </message>
    <message>
        <source>Right on {right} % of points; its push is {off} % off.</source>
        <translation>{right} % 的点判对；推力偏差 {off} %。</translation>
    </message>
    <message>
        <source>Autoguidance needs a weak network to lead away from.</source>
        <translation>自引导需要一个弱网络，好从它引开。</translation>
    </message>
    <message>
        <source>Training the weak network…</source>
        <translation>正在训练弱网络…</translation>
    </message>
    <message>
        <source>The weak network’s score error is {percent} %.</source>
        <translation>弱网络的分数误差是 {percent} %。</translation>
    </message>
    <message>
        <source>A network with labels is for Gaussian noise: choose that, or no labels.</source>
        <translation>有标签的网络只适用于高斯噪声：请选高斯噪声，或不要标签。</translation>
    </message>
    <message>
        <source>A network with labels knows at most {most} classes, not {n}.</source>
        <translation>有标签的网络最多认得 {most} 个类别，不是 {n} 个。</translation>
    </message>
    <message>
        <source>The drawing has no part {part} to be guided to.</source>
        <translation>图画里没有部分 {part} 可以引向。</translation>
    </message>
    <message>
        <source>The laboratory&apos;s formulas are those of Gaussian noise, and this drawing is under another.</source>
        <translation>实验室的公式是高斯噪声的公式，而这幅图画用的是另一种噪声。</translation>
    </message>
    <message>
        <source>Give a picture: open, drop, paste or draw one, or take one of All.</source>
        <translation>请给一张图片：打开、拖入、粘贴或画一张，或从“全部”中取一张。</translation>
    </message>
    <message>
        <source>Give the first picture too, or take the other one away to go between two seeds.</source>
        <translation>请也给第一张图片，或移除另一张，改在两个种子之间走。</translation>
    </message>
    <message>
        <source>Give the last picture too, or take the other one away to go between two seeds.</source>
        <translation>请也给最后一张图片，或移除另一张，改在两个种子之间走。</translation>
    </message>
    <message>
        <source>no marks</source>
        <translation>无特征</translation>
    </message>
    <message>
        <source>class {name}</source>
        <translation>类别 {name}</translation>
    </message>
    <message>
        <source>it is not an object</source>
        <translation>它不是对象</translation>
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
        <translation>{name} 应为：{wanted}；现为：{found}</translation>
    </message>
    <message>
        <source>a whole number from {least} to {most}</source>
        <translation>{least} 到 {most} 的整数</translation>
    </message>
    <message>
        <source>a number from {least} to {most}</source>
        <translation>{least} 到 {most} 的数</translation>
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
        <translation>{least} 到 {most} 项的列表</translation>
    </message>
    <message>
        <source>{name} should hold whole numbers from {least} to {most}</source>
        <translation>{name} 应为 {least} 到 {most} 的整数</translation>
    </message>
    <message>
        <source>{name} should hold numbers from {least} to {most}</source>
        <translation>{name} 应为 {least} 到 {most} 的数</translation>
    </message>
    <message numerus="yes">
        <source>A run of {n} step(s) cannot begin at step {step}.</source>
        <translation>
            <numerusform>{n} 步的运行不能从第 {step} 步开始。</numerusform>
        </translation>
    </message>
    <message>
        <source>A run without noise needs pictures to begin with.</source>
        <translation>没有噪声的运行需要图片作为起点。</translation>
    </message>
    <message>
        <source>The model makes pictures of {height} × {width} pixels, and these are not such.</source>
        <translation>模型生成 {height} × {width} 像素的图片，而这些不是。</translation>
    </message>
    <message>
        <source>diffusers may have it: pip install &apos;scoreviz[diffusers]&apos;</source>
        <translation>diffusers 可能支持它：pip install &apos;scoreviz[diffusers]&apos;</translation>
    </message>
    <message>
        <source>the network has {n} weights: at most {most} are read</source>
        <translation>网络有 {n} 个权重：最多读取 {most} 个</translation>
    </message>
    <message>
        <source>the network has no answer ({reason})</source>
        <translation>网络没有输出（{reason}）</translation>
    </message>
    <message>
        <source>the network answers with images of another size</source>
        <translation>网络输出的图像大小不同</translation>
    </message>
    <message>
        <source>diffusers cannot make it ({reason})</source>
        <translation>diffusers 无法建立它（{reason}）</translation>
    </message>
    <message>
        <source>this model knows no class that stands for all</source>
        <translation>这个模型没有代表全部的类别</translation>
    </message>
    <message>
        <source>models of the hub need huggingface_hub: pip install &apos;scoreviz[hub]&apos;</source>
        <translation>hub 上的模型需要 huggingface_hub：pip install &apos;scoreviz[hub]&apos;</translation>
    </message>
    <message>
        <source>Asking for {model}…</source>
        <translation>正在请求 {model}…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done}／{total}</translation>
    </message>
    <message>
        <source>a name of the hub reads like google/ddpm-cifar10-32</source>
        <translation>hub 上的名称应像 google/ddpm-cifar10-32</translation>
    </message>
    <message>
        <source>it has no {file} with weights beside it, as diffusers writes them</source>
        <translation>它没有 diffusers 所写的那种 {file} 和旁边的权重</translation>
    </message>
    <message>
        <source>a file of it has {size}: at most 2.5 GB are read</source>
        <translation>它有一个文件大小为 {size}：最多读取 2.5 GB</translation>
    </message>
    <message>
        <source>it has {size}, and {free} are free</source>
        <translation>它有 {size}，可用的只有 {free}</translation>
    </message>
    <message>
        <source>its owner lets in only those who asked: log in with huggingface-cli login</source>
        <translation>它只开放给申请过的人：请用 huggingface-cli login 登录</translation>
    </message>
    <message>
        <source>the hub has no such model, or does not show it</source>
        <translation>hub 上没有这个模型，或不让人看到</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>没有响应</translation>
    </message>
    <message>
        <source>the hub could not be reached ({reason})</source>
        <translation>连不上 hub（{reason}）</translation>
    </message>
    <message>
        <source>it could not be fetched ({reason})</source>
        <translation>无法下载（{reason}）</translation>
    </message>
    <message>
        <source>the numbers of a run of images are written as {ending}</source>
        <translation>图像运行的数字要写成 {ending}</translation>
    </message>
    <message>
        <source>{n} pictures of {height} × {width} in {steps} steps need {size} GB; at most {most} GB are recorded.</source>
        <translation>{n} 张 {height} × {width} 的图片走 {steps} 步需要 {size} GB；最多记录 {most} GB。</translation>
    </message>
    <message>
        <source>There is not enough memory for that: make fewer pictures, or take fewer steps.</source>
        <translation>内存不够：请少做几张图片，或少走几步。</translation>
    </message>
    <message>
        <source>it needs {size} of memory, and {free} are free for it</source>
        <translation>它需要 {size} 内存，而可用的只有 {free}</translation>
    </message>
    <message>
        <source>It needs {size}, and {more} for each picture</source>
        <translation>它需要 {size}，每张图片再加 {more}</translation>
    </message>
    <message>
        <source>it is not a model&apos;s folder: it has no {file}</source>
        <translation>这不是模型的文件夹：里面没有 {file}</translation>
    </message>
    <message>
        <source>{reason}; {how}</source>
        <translation>{reason}；{how}</translation>
    </message>
    <message>
        <source>there is not enough memory for its weights</source>
        <translation>内存不够放它的权重</translation>
    </message>
    <message>
        <source>The folder has no {file}: 1,000 linear noise levels and a network that answers the noise are taken.</source>
        <translation>文件夹里没有 {file}：改用 1,000 个线性的噪声强度，并当作网络输出的是噪声。</translation>
    </message>
    <message>
        <source>it has no weights: {file} is missing</source>
        <translation>它没有权重：缺少 {file}</translation>
    </message>
    <message>
        <source>classes should hold names of at most 60 letters</source>
        <translation>classes 应为名称，每个最多 60 个字符</translation>
    </message>
    <message>
        <source>only pictures that end in {endings} are read here</source>
        <translation>这里只读取扩展名为 {endings} 的图片</translation>
    </message>
    <message>
        <source>Drawn</source>
        <comment>a picture that was drawn here</comment>
        <translation>手绘</translation>
    </message>
    <message>
        <source>{name}, scaled to {width} × {height}</source>
        <translation>{name}，缩放为 {width} × {height}</translation>
    </message>
    <message>
        <source>{name}: {wide} × {high} scaled to {width} × {height} in grey</source>
        <translation>{name}：{wide} × {high} 缩放为 {width} × {height}，转为灰度</translation>
    </message>
    <message>
        <source>{name}: {wide} × {high} scaled to {width} × {height}</source>
        <translation>{name}：{wide} × {high} 缩放为 {width} × {height}</translation>
    </message>
    <message>
        <source>{name}: {wide} × {high}, its middle {w} × {h} scaled to {width} × {height} in grey</source>
        <translation>{name}：{wide} × {high}，中央 {w} × {h} 缩放为 {width} × {height}，转为灰度</translation>
    </message>
    <message>
        <source>{name}: {wide} × {high}, its middle {w} × {h} scaled to {width} × {height}</source>
        <translation>{name}：{wide} × {high}，中央 {w} × {h} 缩放为 {width} × {height}</translation>
    </message>
    <message>
        <source>no noise left</source>
        <translation>已没有噪声</translation>
    </message>
    <message>
        <source>nothing before the first look</source>
        <translation>第一次看之前什么都没有</translation>
    </message>
    <message>
        <source>choose a class</source>
        <translation>请选一个类别</translation>
    </message>
    <message>
        <source>is being worked out</source>
        <translation>计算中</translation>
    </message>
    <message>
        <source>whole picture</source>
        <translation>整张图片</translation>
    </message>
    <message>
        <source>row {row}, column {column}</source>
        <translation>第 {row} 行，第 {column} 列</translation>
    </message>
    <message>
        <source>The plane comes when the pictures are made.</source>
        <translation>图片生成后，平面才会出现。</translation>
    </message>
    <message>
        <source>A plane needs three pictures: make at least four.</source>
        <translation>平面需要三张图片：请至少生成四张。</translation>
    </message>
    <message>
        <source>There is no picture {number}: choose three of the {count}.</source>
        <translation>没有图片 {number}：请从 {count} 张中选三张。</translation>
    </message>
    <message>
        <source>Your own picture is one of the three, and there is none: open, drop or paste one, or choose others.</source>
        <translation>三张之一是自备图片，而现在没有：请打开、拖入或粘贴一张，或选其他图片。</translation>
    </message>
    <message>
        <source>its betas should lie above 0 and at most at 1</source>
        <translation>它的 betas 应大于 0 且不超过 1</translation>
    </message>
    <message>
        <source>a scheduler with a table of betas, such as DDPMScheduler</source>
        <translation>有 betas 表的调度器，例如 DDPMScheduler</translation>
    </message>
    <message>
        <source>The model has no class {label}: choose another.</source>
        <translation>模型没有类别 {label}：请另选一个。</translation>
    </message>
    <message>
        <source>Go to a frame of the film, then Branch here: the run stays as it is.</source>
        <translation>移到视频的某一帧，再按“在此分支”：原运行保持不变。</translation>
    </message>
    <message>
        <source>The branch leaves at step {step}, and the run takes {first} to {last}: branch anew.</source>
        <translation>分支从第 {step} 步开始，而运行走第 {first} 到 {last} 步：请重新分支。</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} 或 {other}</translation>
    </message>
    <message>
        <source>a multiple of {n}, as its levels halve it</source>
        <translation>{n} 的倍数，因为每一层都会减半</translation>
    </message>
    <message>
        <source>no network has these numbers ({reason})</source>
        <translation>没有网络能有这些数字（{reason}）</translation>
    </message>
    <message>
        <source>{kind}, the one architecture that is here</source>
        <translation>{kind}（这里唯一支持的架构）</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>省略</translation>
    </message>
    <message>
        <source>{word}, the one that is here</source>
        <translation>{word}（这里唯一支持的）</translation>
    </message>
    <message>
        <source>a list of {n}, as block_out_channels</source>
        <translation>{n} 项的列表，与 block_out_channels 一致</translation>
    </message>
    <message>
        <source>{name} has {kind}: only {one} and {other} are here</source>
        <translation>{name} 含有 {kind}：这里只支持 {one} 和 {other}</translation>
    </message>
    <message>
        <source>a divisor of every level&apos;s channels</source>
        <translation>每一层通道数的因数</translation>
    </message>
    <message>
        <source>it holds weights that are not finite</source>
        <translation>它含有不是有限数的权重</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>文件已损坏</translation>
    </message>
    <message>
        <source>this is a pickle, which can run what it likes, and not safetensors</source>
        <translation>这是 pickle，能执行任意程序，而不是 safetensors</translation>
    </message>
    <message>
        <source>this is not a safetensors file</source>
        <translation>这不是 safetensors 文件</translation>
    </message>
    <message>
        <source>the file is cut short</source>
        <translation>文件不完整</translation>
    </message>
    <message>
        <source>the file is cut short: its last weights are missing</source>
        <translation>文件不完整：缺少最后的权重</translation>
    </message>
    <message>
        <source>it could not be read: {reason}</source>
        <translation>无法读取：{reason}</translation>
    </message>
    <message>
        <source>the place of {name} in it is not told</source>
        <translation>没有说明 {name} 在其中的位置</translation>
    </message>
    <message>
        <source>{name} holds {kind}, not floating-point numbers</source>
        <translation>{name} 含有 {kind}，不是浮点数</translation>
    </message>
    <message>
        <source>the shape of {name} is not told</source>
        <translation>没有说明 {name} 的形状</translation>
    </message>
    <message>
        <source>the size of {name} does not fit its shape</source>
        <translation>{name} 的大小与形状不符</translation>
    </message>
    <message>
        <source>it is not a file of weights as torch writes them</source>
        <translation>这不是 torch 所写的权重文件</translation>
    </message>
    <message>
        <source>it is damaged, or holds more than weights, and nothing else is read</source>
        <translation>它已损坏，或含有权重以外的东西，而其他东西不读取</translation>
    </message>
    <message>
        <source>it does not hold weights by name</source>
        <translation>它的权重没有名称</translation>
    </message>
    <message>
        <source>{name} does not hold plain floating-point numbers</source>
        <translation>{name} 含有的不是普通的浮点数</translation>
    </message>
    <message>
        <source>{name} is missing, and {others} more</source>
        <translation>缺少 {name}，还有另外 {others} 个</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>缺少 {name}</translation>
    </message>
    <message>
        <source>{name} is of shape {shape}, and the config asks for {asked}</source>
        <translation>{name} 的形状是 {shape}，而配置文件要求 {asked}</translation>
    </message>
    <message>
        <source>it holds {name}, which the config&apos;s network does not have</source>
        <translation>它含有 {name}，而配置文件的网络没有这一项</translation>
    </message>
    <message>
        <source>one number</source>
        <translation>单个数</translation>
    </message>
    <message>
        <source>files without an ending are not read, only {endings}</source>
        <translation>不读取没有扩展名的文件，只读取 {endings}</translation>
    </message>
    <message>
        <source>files that end in {ending} are not read, only {endings}</source>
        <translation>不读取扩展名为 {ending} 的文件，只读取 {endings}</translation>
    </message>
    <message>
        <source>Being recorded: step {step} of {steps}</source>
        <translation>记录中：第 {step} 步，共 {steps} 步</translation>
    </message>
    <message>
        <source>the drawing would have more than {most} layers</source>
        <translation>图画会超过 {most} 个图层</translation>
    </message>
    <message>
        <source>the drawing would have more marks than a file can hold: merge strokes first</source>
        <translation>图画的笔迹会超过一个文件所能容纳的：请先合并笔画</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>高斯</translation>
    </message>
    <message>
        <source>k(u) = exp(−u²/2)/√(2π): only here is −σ s the expected noise</source>
        <translation>k(u) = exp(−u²/2)/√(2π)：只有在这里，−σ s 才是噪声的期望</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>均匀</translation>
    </message>
    <message>
        <source>k(u) = 1/(2√3) where |u| &lt; √3: no slope inside, an edge outside</source>
        <translation>k(u) = 1/(2√3)，其中 |u| &lt; √3：里面没有斜率，外缘是陡边</translation>
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
        <translation>k(u) ∝ (1 + u²/3)⁻³，ν = 5：罕见的噪声可达很远</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>均匀</translation>
    </message>
    <message>
        <source>Denoising learns nothing true under uniform noise: its target is zero, as the noise has no slope inside its edges.</source>
        <translation>去噪在均匀噪声下学不到真东西：噪声在边缘以内没有斜率，所以目标是零。</translation>
    </message>
    <message>
        <source>This sampler is derived for Gaussian noise: under {noise} noise its points do not follow p_σ.</source>
        <translation>这个采样器是为高斯噪声推导的：在“{noise}”噪声下，它的点不服从 p_σ。</translation>
    </message>
    <message>
        <source>Uniform noise ends in an edge that is steeper than these steps are made for: points are thrown out.</source>
        <translation>均匀噪声的边缘比这些步所适合的更陡：点会被抛出去。</translation>
    </message>
    <message>
        <source>Under {noise} noise −σ s is not the expected noise, so a learned score tells nothing of x̂₀, ε̂ and v.</source>
        <translation>在“{noise}”噪声下，−σ s 不是噪声的期望，所以学到的分数说明不了 x̂₀、ε̂ 和 v。</translation>
    </message>
    <message>
        <source>Langevin</source>
        <translation>朗之万</translation>
    </message>
    <message>
        <source>One noisy point</source>
        <translation>一个带噪声的点</translation>
    </message>
    <message>
        <source>Score, and the density it belongs to</source>
        <translation>分数，以及它所属的密度</translation>
    </message>
    <message>
        <source>Hyvärinen (2005), sec. 2</source>
        <translation>Hyvärinen（2005），第 2 节</translation>
    </message>
    <message>
        <source>Clean point: Tweedie’s formula</source>
        <translation>干净的点：Tweedie 公式</translation>
    </message>
    <message>
        <source>Robbins (1956); Efron (2011); Karras et al. (2022), eq. 3</source>
        <translation>Robbins（1956）；Efron（2011）；Karras 等（2022），式 3</translation>
    </message>
    <message>
        <source>Noise: the score, turned round and scaled</source>
        <translation>噪声：分数反过来再缩放</translation>
    </message>
    <message>
        <source>Vincent (2011), eq. 11; Ho et al. (2020), sec. 3.2</source>
        <translation>Vincent（2011），式 11；Ho 等（2020），3.2 节</translation>
    </message>
    <message>
        <source>Velocity v</source>
        <translation>速度 v</translation>
    </message>
    <message>
        <source>Salimans and Ho (2022), appendix D</source>
        <translation>Salimans 与 Ho（2022），附录 D</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Relative error, and the loss</source>
        <translation>相对误差与损失</translation>
    </message>
    <message>
        <source>under pσ, as “How far off?” has it</source>
        <translation>在 pσ 下，与“差多少？”相同</translation>
    </message>
    <message>
        <source>{error} after {steps} steps;  training loss {loss}</source>
        <translation>{steps} 步后 {error}；训练损失 {loss}</translation>
    </message>
    <message>
        <source>Explicit score matching, ESM</source>
        <translation>显式分数匹配，ESM</translation>
    </message>
    <message>
        <source>Hyvärinen (2005), eq. 2</source>
        <translation>Hyvärinen（2005），式 2</translation>
    </message>
    <message>
        <source>at σ = {at}:  {esm} ± {esm_error}</source>
        <translation>σ = {at} 时：{esm} ± {esm_error}</translation>
    </message>
    <message>
        <source>Implicit score matching, ISM</source>
        <translation>隐式分数匹配，ISM</translation>
    </message>
    <message>
        <source>Hyvärinen (2005), theorem 1</source>
        <translation>Hyvärinen（2005），定理 1</translation>
    </message>
    <message>
        <source>at σ = {at}:  {ism} ± {ism_error}</source>
        <translation>σ = {at} 时：{ism} ± {ism_error}</translation>
    </message>
    <message>
        <source>Denoising score matching, DSM</source>
        <translation>去噪分数匹配，DSM</translation>
    </message>
    <message>
        <source>Vincent (2011), eq. 11</source>
        <translation>Vincent（2011），式 11</translation>
    </message>
    <message>
        <source>at σ = {at}:  {dsm} ± {dsm_error}</source>
        <translation>σ = {at} 时：{dsm} ± {dsm_error}</translation>
    </message>
    <message>
        <source>Trace by random signs: Hutchinson’s estimate</source>
        <translation>用随机正负号求迹：Hutchinson 估计</translation>
    </message>
    <message>
        <source>Hutchinson (1989); Song et al. (2019), sec. 3.1</source>
        <translation>Hutchinson（1989）；Song 等（2019），3.1 节</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>采样</translation>
    </message>
    <message>
        <source>Langevin step</source>
        <translation>朗之万步</translation>
    </message>
    <message>
        <source>Durmus and Moulines (2017); Song and Ermon (2019), sec. 2.2, whose ε is 2h</source>
        <translation>Durmus 与 Moulines（2017）；Song 与 Ermon（2019），2.2 节，其中的 ε 是 2h</translation>
    </message>
    <message>
        <source>at σ = {level}:  h = {h},  √(2h) = {shake};  stable up to h = {limit}</source>
        <translation>σ = {level} 时：h = {h}，√(2h) = {shake}；稳定到 h = {limit}</translation>
    </message>
    <message>
        <source>Ho et al. (2020), eq. 4; Song et al. (2021), appendix B</source>
        <translation>Ho 等（2020），式 4；Song 等（2021），附录 B</translation>
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
        <translation>概率流 ODE</translation>
    </message>
    <message>
        <source>Song et al. (2021), eq. 13</source>
        <translation>Song 等（2021），式 13</translation>
    </message>
    <message>
        <source>Step of DDIM (η = 0) and of DDPM (η = 1)</source>
        <translation>DDIM（η = 0）与 DDPM（η = 1）的一步</translation>
    </message>
    <message>
        <source>Song, Meng and Ermon (2021), eqs. 12 and 16; Ho et al. (2020), eq. 7</source>
        <translation>Song、Meng 与 Ermon（2021），式 12、16；Ho 等（2020），式 7</translation>
    </message>
    <message>
        <source>Guidance by a classifier</source>
        <translation>由分类器引导</translation>
    </message>
    <message>
        <source>Song et al. (2021), eq. 14; Dhariwal and Nichol (2021), sec. 4</source>
        <translation>Song 等（2021），式 14；Dhariwal 与 Nichol（2021），第 4 节</translation>
    </message>
    <message>
        <source>to “{part}”:  p(k | y) = {share},  w = {w}</source>
        <translation>往“{part}”：p(k | y) = {share}，w = {w}</translation>
    </message>
    <message>
        <source>Probability flow</source>
        <translation>概率流</translation>
    </message>
    <message>
        <source>Annealed Langevin</source>
        <translation>退火朗之万</translation>
    </message>
    <message>
        <source>Predictor–corrector</source>
        <translation>预测–校正</translation>
    </message>
    <message>
        <source>Forward process</source>
        <translation>前向过程</translation>
    </message>
    <message>
        <source>{lane}: {settings}</source>
        <translation>{lane}：{settings}</translation>
    </message>
    <message>
        <source>the numbers of a run are written as {one} or {other}</source>
        <translation>运行的数字要写成 {one} 或 {other}</translation>
    </message>
    <message>
        <source>Euler–Maruyama</source>
        <translation>Euler–Maruyama</translation>
    </message>
    <message>
        <source>stochastic Heun</source>
        <translation>随机 Heun</translation>
    </message>
    <message>
        <source>second order</source>
        <translation>二阶</translation>
    </message>
    <message>
        <source>score off</source>
        <translation>不用分数</translation>
    </message>
    <message>
        <source>noise off</source>
        <translation>不加噪声</translation>
    </message>
    <message>
        <source>one row’s coefficients</source>
        <translation>单行的系数</translation>
    </message>
    <message>
        <source>true field</source>
        <translation>真实场</translation>
    </message>
    <message>
        <source>learned field</source>
        <translation>学到的场</translation>
    </message>
    <message>
        <source>step&#xa0;{step} learned field</source>
        <translation>第&#xa0;{step}&#xa0;步学到的场</translation>
    </message>
    <message>
        <source>same true field</source>
        <translation>同一个真实场</translation>
    </message>
    <message>
        <source>same learned field</source>
        <translation>同一个学到的场</translation>
    </message>
    <message>
        <source>same step&#xa0;{step} learned field</source>
        <translation>同为第&#xa0;{step}&#xa0;步学到的场</translation>
    </message>
    <message>
        <source>{noise} noise</source>
        <translation>噪声：{noise}</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>种子 {seed}</translation>
    </message>
    <message>
        <source>same seed {seed}</source>
        <translation>相同种子 {seed}</translation>
    </message>
    <message>
        <source>{n} points in each</source>
        <translation>各 {n} 个点</translation>
    </message>
    <message>
        <source>{n} points in each, which start where their sampler does</source>
        <translation>各 {n} 个点，从各自采样器的起点出发</translation>
    </message>
    <message>
        <source>{n} starting points</source>
        <translation>{n} 个起点</translation>
    </message>
    <message>
        <source>Same {n} starting points</source>
        <translation>相同的 {n} 个起点</translation>
    </message>
    <message>
        <source>same {n} starting points</source>
        <translation>相同的 {n} 个起点</translation>
    </message>
    <message>
        <source>Between the clouds of lanes:  {pairs}</source>
        <translation>各运行的点云之间：{pairs}</translation>
    </message>
    <message>
        <source>Between the clouds of lanes:  {pairs}; two true sets {floor}</source>
        <translation>各运行的点云之间：{pairs}；两组真实样本 {floor}</translation>
    </message>
    <message>
        <source>{one} and {other}&#xa0;&#xa0;{distance}</source>
        <translation>{one} 与 {other}&#xa0;&#xa0;{distance}</translation>
    </message>
    <message>
        <source>one level, σ&#xa0;{sigma}</source>
        <translation>单一强度，σ&#xa0;{sigma}</translation>
    </message>
    <message numerus="yes">
        <source>{n}&#xa0;level(s)</source>
        <translation>
            <numerusform>{n}&#xa0;个强度</numerusform>
        </translation>
    </message>
    <message>
        <source>autoguidance {weight}</source>
        <translation>自引导 {weight}</translation>
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
        <translation>测量中…</translation>
    </message>
    <message>
        <source>No shares: noise has no parts</source>
        <translation>没有占比：噪声没有部分</translation>
    </message>
    <message>
        <source>Sliced Wasserstein</source>
        <translation>切片 Wasserstein</translation>
    </message>
    <message>
        <source>Mean discrepancy</source>
        <translation>均值差异</translation>
    </message>
    <message>
        <source>Distance to truth</source>
        <translation>与真实的距离</translation>
    </message>
    <message>
        <source>two true sets</source>
        <translation>两组真实样本</translation>
    </message>
    <message>
        <source>true</source>
        <comment>what a tick stands for</comment>
        <translation>真实</translation>
    </message>
    <message>
        <source>Lane {number} of {all}…</source>
        <translation>运行 {number}／{all}…</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>运行中…</translation>
    </message>
    <message>
        <source>{lane} its branch</source>
        <translation>{lane} 的分支</translation>
    </message>
    <message>
        <source>One noise level</source>
        <translation>单一噪声强度</translation>
    </message>
    <message>
        <source>True density, one noise level</source>
        <translation>真实密度，单一噪声强度</translation>
    </message>
    <message>
        <source>Falling noise levels</source>
        <translation>递减的噪声强度</translation>
    </message>
    <message>
        <source>Ancestral</source>
        <translation>祖先采样</translation>
    </message>
    <message>
        <source>Implicit</source>
        <translation>隐式</translation>
    </message>
    <message>
        <source>Stochastic Heun</source>
        <translation>随机 Heun</translation>
    </message>
    <message>
        <source>Reverse SDE, corrected</source>
        <translation>逆向 SDE，经校正</translation>
    </message>
    <message>
        <source>The drawing under noise</source>
        <translation>加了噪声的图画</translation>
    </message>
    <message>
        <source>Starts evenly on the page, so its first steps are burn-in.</source>
        <translation>在页面上均匀出发，所以最初几步是预烧期。</translation>
    </message>
    <message>
        <source>towards {part}</source>
        <translation>引向 {part}</translation>
    </message>
    <message>
        <source>classifier towards {part}</source>
        <translation>分类器引向 {part}</translation>
    </message>
    <message>
        <source>classifier-free towards {part}</source>
        <translation>无分类器引向 {part}</translation>
    </message>
    <message numerus="yes">
        <source>{n} left for good</source>
        <translation>
            <numerusform>{n} 个逃离</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of them</source>
        <comment>noise levels</comment>
        <translation>
            <numerusform>共 {n} 个</numerusform>
        </translation>
    </message>
    <message>
        <source>churn {value}</source>
        <translation>搅动 {value}</translation>
    </message>
    <message>
        <source>ratio {value}</source>
        <translation>比值 {value}</translation>
    </message>
    <message>
        <source>without score</source>
        <translation>不用分数</translation>
    </message>
    <message>
        <source>without noise</source>
        <translation>不加噪声</translation>
    </message>
    <message>
        <source>with the coefficients of one row</source>
        <translation>使用单独一行的系数</translation>
    </message>
    <message>
        <source>away from a smaller network</source>
        <translation>远离较小的网络</translation>
    </message>
    <message>
        <source>away from a younger network</source>
        <translation>远离较早的网络</translation>
    </message>
    <message>
        <source>Shown at t = 1 in the process’s own frame, x = α x₀ + σ ε with α = {alpha}, σ = {sigma}.</source>
        <translation>以过程自己的坐标系显示于 t = 1：x = α x₀ + σ ε，α = {alpha}，σ = {sigma}。</translation>
    </message>
    <message>
        <source>There are one to {most} lanes, not {n}.</source>
        <translation>并列的运行可有 1 到 {most} 个，不能有 {n} 个。</translation>
    </message>
    <message>
        <source>The network at step {step} was not kept: choose another, or the newest.</source>
        <translation>没有保留第 {step} 步的网络：请另选一个，或选最新的。</translation>
    </message>
    <message>
        <source>“{layer}” is hidden or empty: it has no share.</source>
        <translation>“{layer}”已隐藏或是空的：它没有占比。</translation>
    </message>
    <message>
        <source>One layer alone is the whole drawing: its share is 100 %.</source>
        <translation>单独一个图层就是整幅图画：它的占比是 100 %。</translation>
    </message>
    <message>
        <source>Layer</source>
        <comment>of a drawing</comment>
        <translation>图层</translation>
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
        <translation>图画至少有一个图层：请改为清空页面。</translation>
    </message>
    <message>
        <source>There can be at most {most} layers: merge or delete some first.</source>
        <translation>最多可有 {most} 个图层：请先合并或删除几个。</translation>
    </message>
    <message>
        <source>The layers would hold more marks than a file can: merge some first.</source>
        <translation>图层的笔迹会超过一个文件所能容纳的：请先合并几个图层。</translation>
    </message>
    <message>
        <source>all</source>
        <comment>noise levels</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>目标函数</translation>
    </message>
    <message>
        <source>Predicts</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>过程</translation>
    </message>
    <message>
        <source>Noise levels</source>
        <translation>噪声强度</translation>
    </message>
    <message>
        <source>One noisy point: dots are the clean points that may be behind it, larger where likelier.</source>
        <translation>一个带噪声的点：小圆点是它背后可能的干净的点，越可能就越大。</translation>
    </message>
    <message>
        <source>One arrow in four units</source>
        <translation>一支箭头，四种单位</translation>
    </message>
    <message>
        <source>All that is known of one noisy point, each line another form of the same arrow.</source>
        <translation>关于一个带噪声的点所知的一切，每一行都是同一支箭头的另一种形式。</translation>
    </message>
    <message>
        <source>Puts the figures of the probe on the clipboard as text.</source>
        <translation>把探针的数值以文字放进剪贴板。</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>图钉</translation>
    </message>
    <message>
        <source>Leaves a mark where the probe is, to come back to.</source>
        <translation>在探针处留下记号，之后可以回来。</translation>
    </message>
    <message>
        <source>Put the probe away</source>
        <translation>收起探针</translation>
    </message>
    <message>
        <source>Takes the probe off the canvas.</source>
        <translation>把探针从画布上拿走。</translation>
    </message>
    <message>
        <source>The noisy point</source>
        <translation>带噪声的点</translation>
    </message>
    <message>
        <source>Where the probe is: a clean point and noise, of which only the sum is seen.</source>
        <translation>探针在哪里：干净的点加噪声，看得到的只有两者之和。</translation>
    </message>
    <message>
        <source>How much noise the probe’s point holds; typing it moves along the noise axis.</source>
        <translation>探针的点含有多少噪声；输入数字就沿噪声轴移动。</translation>
    </message>
    <message>
        <source>The mean of all clean points that may be behind this noisy one, by their weights.</source>
        <translation>这个带噪声的点背后所有可能的干净的点，按权重的平均。</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>The mean of the noise that may be in the point: the score, turned round and times σ.</source>
        <translation>点中可能含有的噪声的平均：分数反过来，再乘 σ。</translation>
    </message>
    <message>
        <source>The slope of the log density at the noisy point.</source>
        <translation>带噪声的点处，对数密度的斜率。</translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>A mixture of noise and clean point, in the process’s own frame.</source>
        <translation>噪声与干净的点的混合，用过程自己的坐标。</translation>
    </message>
    <message>
        <source>How likely each part of the drawing is to have made this noisy point, exactly.</source>
        <translation>图画各部分造出这个带噪声的点的概率，精确计算。</translation>
    </message>
    <message>
        <source>One draw gives one arrow to one clean point; the mean of all of them is the score.</source>
        <translation>抽一次，得到一支指向一个干净的点的箭头；全部的平均就是分数。</translation>
    </message>
    <message>
        <source>Draws other clean points that may be behind the noisy one.</source>
        <translation>另外抽取带噪声的点背后可能的干净的点。</translation>
    </message>
    <message>
        <source>Its path</source>
        <translation>它的路径</translation>
    </message>
    <message>
        <source>Where the flow leads this point: to data one way, to noise the other.</source>
        <translation>流把这个点带到哪里：一头是数据，另一头是噪声。</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>none</source>
        <comment>labels</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>the parts, {share} left out</source>
        <translation>各部分，略去 {share}</translation>
    </message>
    <message>
        <source>One layer: all classes together</source>
        <translation>单个图层：所有类别合在一起</translation>
    </message>
    <message>
        <source>Classes are numbered, without names</source>
        <translation>类别有编号，没有名称</translation>
    </message>
    <message>
        <source>A JPEG is not exact</source>
        <translation>JPEG 不精确</translation>
    </message>
    <message>
        <source>All classes together, and not exact</source>
        <translation>所有类别合在一起，且不精确</translation>
    </message>
    <message>
        <source>Ink in 16 steps of darkness</source>
        <translation>墨迹分 16 级深浅</translation>
    </message>
    <message>
        <source>All classes together, ink in 16 steps</source>
        <translation>所有类别合在一起，墨迹分 16 级</translation>
    </message>
    <message>
        <source>A hidden layer is left out</source>
        <translation>略去一个隐藏的图层</translation>
    </message>
    <message numerus="yes">
        <source>{n} hidden layers are left out</source>
        <translation>
            <numerusform>略去 {n} 个隐藏的图层</numerusform>
        </translation>
    </message>
    <message>
        <source>the drawing has so much detail that it takes {size} MB, and an SVG has at most {most} MB: write a PNG</source>
        <translation>图画的细节太多，需要 {size} MB，而 SVG 最多 {most} MB：请改写成 PNG</translation>
    </message>
    <message>
        <source>Trained at σ = {low} to {high} only; the error is the mean over σ = {first} to {last}.</source>
        <translation>只在 σ = {low} 到 {high} 训练；误差是 σ = {first} 到 {last} 的平均。</translation>
    </message>
    <message>
        <source>There is no layer below this one.</source>
        <translation>这个图层下面没有图层。</translation>
    </message>
    <message>
        <source>Show both layers before they are merged.</source>
        <translation>请先显示两个图层，再合并。</translation>
    </message>
    <message>
        <source>“{layer}” has no strokes to merge.</source>
        <translation>“{layer}”没有笔画可以合并。</translation>
    </message>
    <message>
        <source>{where} has weight {weight}, and its Gaussians {gaussians}</source>
        <translation>{where} 的权重是 {weight}，而它的高斯合计是 {gaussians}</translation>
    </message>
    <message>
        <source>{where} has no weight</source>
        <translation>{where} 没有权重</translation>
    </message>
    <message>
        <source>no class</source>
        <comment>name of a layer</comment>
        <translation>无类别</translation>
    </message>
    <message>
        <source>&quot;classes&quot; is not a list of 1 to {most}</source>
        <translation>“classes”不是 1 到 {most} 项的列表</translation>
    </message>
    <message>
        <source>class {number}</source>
        <translation>类别 {number}</translation>
    </message>
    <message>
        <source>{where} is not an object with name, weight, colour and gaussians</source>
        <translation>{where} 不是含有 name、weight、colour 和 gaussians 的对象</translation>
    </message>
    <message>
        <source>its classes have {held} Gaussians, and it has {all}</source>
        <translation>它的类别有 {held} 个高斯，而它有 {all} 个</translation>
    </message>
    <message>
        <source>{where} has no name</source>
        <translation>{where} 没有名称</translation>
    </message>
    <message>
        <source>{where} has no weight above 0</source>
        <translation>{where} 没有大于 0 的权重</translation>
    </message>
    <message>
        <source>the colour of {where} is no number from 0 to {most}</source>
        <translation>{where} 的颜色不是 0 到 {most} 的数</translation>
    </message>
    <message>
        <source>{where} does not say how many Gaussians it has</source>
        <translation>{where} 没有说明它有几个高斯</translation>
    </message>
    <message>
        <source>the class &quot;{name}&quot;</source>
        <translation>类别“{name}”</translation>
    </message>
    <message>
        <source>a JSON file</source>
        <translation>JSON 文件</translation>
    </message>
    <message>
        <source>it is not an object with means, covariances and weights</source>
        <translation>它不是含有 means、covariances 和 weights 的对象</translation>
    </message>
    <message>
        <source>it has no &quot;{key}&quot;</source>
        <translation>它没有“{key}”</translation>
    </message>
    <message>
        <source>&quot;{key}&quot; is not a list</source>
        <translation>“{key}”不是列表</translation>
    </message>
    <message>
        <source>&quot;{key}&quot; has {n} entries: at most {most} are read</source>
        <translation>“{key}”有 {n} 项：最多读取 {most} 项</translation>
    </message>
    <message>
        <source>{where} should be two numbers, and is {found}</source>
        <translation>{where} 应为两个数；现为：{found}</translation>
    </message>
    <message>
        <source>{where} should be two rows of two numbers, and is {found}</source>
        <translation>{where} 应为两行，每行两个数；现为：{found}</translation>
    </message>
    <message>
        <source>a list of {n}</source>
        <translation>{n} 项的列表</translation>
    </message>
    <message>
        <source>not a list</source>
        <translation>不是列表</translation>
    </message>
    <message>
        <source>{where} holds something that is not a number</source>
        <translation>{where} 含有不是数的东西</translation>
    </message>
    <message>
        <source>{where} holds a number beyond {most}</source>
        <translation>{where} 含有超过 {most} 的数</translation>
    </message>
    <message>
        <source>it has no Gaussians</source>
        <translation>它没有高斯</translation>
    </message>
    <message>
        <source>it has {means} means, {covariances} covariances and {weights} weights, and the counts should be the same</source>
        <translation>它有 {means} 个均值、{covariances} 个协方差和 {weights} 个权重，而个数应该相同</translation>
    </message>
    <message>
        <source>weight {number} is negative</source>
        <translation>第 {number} 个权重是负的</translation>
    </message>
    <message>
        <source>its weights are all zero</source>
        <translation>它的权重全是零</translation>
    </message>
    <message>
        <source>covariance {number} is not symmetric: {first} and {second}</source>
        <translation>第 {number} 个协方差不对称：{first} 和 {second}</translation>
    </message>
    <message>
        <source>covariance {number} is not positive definite</source>
        <translation>第 {number} 个协方差不是正定的</translation>
    </message>
    <message>
        <source>covariance {number} is too thin: its variances differ by more than {most} times</source>
        <translation>第 {number} 个协方差太细长：它的方差相差超过 {most} 倍</translation>
    </message>
    <message>
        <source>it is smaller than {least} as a whole</source>
        <translation>它整体小于 {least}</translation>
    </message>
    <message>
        <source>covariance {number} is too small beside the whole: a thousandth of its width is the least</source>
        <translation>第 {number} 个协方差相对整体太小：至少要有整体宽度的千分之一</translation>
    </message>
    <message>
        <source>The flow is that of Gaussian noise: choose that</source>
        <translation>流只适用于高斯噪声：请选高斯噪声</translation>
    </message>
    <message>
        <source>variance exploding</source>
        <translation>方差爆炸</translation>
    </message>
    <message>
        <source>variance preserving</source>
        <translation>方差保持</translation>
    </message>
    <message>
        <source>One axis for the whole program: data at the left, noise at the right; generating goes left.</source>
        <translation>整个程序共用一条轴：左边是数据，右边是噪声；生成往左走。</translation>
    </message>
    <message>
        <source>Playhead</source>
        <translation>播放头</translation>
    </message>
    <message>
        <source>The noise level that the canvas shows: drag it, or type a number.</source>
        <translation>画布所示的噪声强度：可以拖动，也可以输入数字。</translation>
    </message>
    <message>
        <source>Strip of densities</source>
        <translation>密度长条</translation>
    </message>
    <message>
        <source>The density of noisy data at each noise level, from the drawing to noise.</source>
        <translation>各噪声强度下有噪声数据的密度，从图画直到噪声。</translation>
    </message>
    <message>
        <source>Error along the axis</source>
        <translation>沿轴的误差</translation>
    </message>
    <message>
        <source>The network’s relative error at each noise level: high where it is weak.</source>
        <translation>网络在各噪声强度下的相对误差：高的地方就是它弱的地方。</translation>
    </message>
    <message>
        <source>Unit of the axis</source>
        <translation>轴的单位</translation>
    </message>
    <message>
        <source>What the axis is even in: time, noise level or signal to noise.</source>
        <translation>轴按什么均匀：时间、噪声强度或信噪比。</translation>
    </message>
    <message>
        <source>The axis is even in the time of the process, 0 for data, 1 for noise.</source>
        <translation>轴按过程的时间均匀，0 是数据，1 是噪声。</translation>
    </message>
    <message>
        <source>The axis is even in the logarithm of the noise level.</source>
        <translation>轴按噪声强度的对数均匀。</translation>
    </message>
    <message>
        <source>The axis is even in the logarithm of signal over noise.</source>
        <translation>轴按信噪比的对数均匀。</translation>
    </message>
    <message>
        <source>Sampling step</source>
        <translation>采样的一步</translation>
    </message>
    <message>
        <source>The axis is even in the steps of the run, as they are taken.</source>
        <translation>轴按运行所走的步均匀。</translation>
    </message>
    <message>
        <source>Noise process</source>
        <translation>噪声过程</translation>
    </message>
    <message>
        <source>How much signal is left and how much noise is added at each time.</source>
        <translation>每个时间还剩多少信号，加了多少噪声。</translation>
    </message>
    <message>
        <source>Variance exploding</source>
        <translation>方差爆炸</translation>
    </message>
    <message>
        <source>The signal stays and the noise grows by one factor each bit of time.</source>
        <translation>信号不变，噪声随时间按固定倍数增长。</translation>
    </message>
    <message>
        <source>Variance preserving</source>
        <translation>方差保持</translation>
    </message>
    <message>
        <source>The signal fades as noise comes, so that the variance stays near one.</source>
        <translation>噪声增加时信号减弱，方差保持在一附近。</translation>
    </message>
    <message>
        <source>DDPM’s table</source>
        <translation>DDPM 的表</translation>
    </message>
    <message>
        <source>Noise is added in T steps, each with a β of its own from a table.</source>
        <translation>噪声分 T 步加入，每一步有表中自己的 β。</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>The signal fades along a cosine: more of the time is spent at middle noise levels.</source>
        <translation>信号沿余弦减弱：更多时间花在中等噪声强度。</translation>
    </message>
    <message>
        <source>As variance preserving, with less noise at every time before the end.</source>
        <translation>与方差保持相同，但在终点之前噪声总是较少。</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>流</translation>
    </message>
    <message>
        <source>A straight line from each clean point to its noise.</source>
        <translation>从每个干净的点到它的噪声的一条直线。</translation>
    </message>
    <message>
        <source>Steps of the table</source>
        <translation>表的步数</translation>
    </message>
    <message>
        <source>How many steps DDPM’s table has: too few leave the end far from pure noise.</source>
        <translation>DDPM 的表有多少步：太少，终点就离纯噪声还远。</translation>
    </message>
    <message>
        <source>Shape of the noise</source>
        <translation>噪声的形状</translation>
    </message>
    <message>
        <source>The density of the noise; for the Gaussian alone the score is the expected noise turned round.</source>
        <translation>噪声的密度；只有高斯噪声，分数才是反过来的期望噪声。</translation>
    </message>
    <message>
        <source>Gaussian noise</source>
        <translation>高斯噪声</translation>
    </message>
    <message>
        <source>Only for this noise is the score the same as the expected noise.</source>
        <translation>只有这种噪声，分数才等同于期望的噪声。</translation>
    </message>
    <message>
        <source>Uniform noise</source>
        <translation>均匀噪声</translation>
    </message>
    <message>
        <source>No slope inside and an edge outside: denoising has nothing to learn from.</source>
        <translation>里面没有斜率，外缘是陡边：去噪没有东西可学。</translation>
    </message>
    <message>
        <source>Laplace noise</source>
        <translation>Laplace 噪声</translation>
    </message>
    <message>
        <source>A kink in the middle: the target of denoising has one length everywhere.</source>
        <translation>中间有一个尖角：去噪的目标到处一样长。</translation>
    </message>
    <message>
        <source>Student’s t noise</source>
        <translation>Student t 噪声</translation>
    </message>
    <message>
        <source>Rare noise reaches far: the target stays small for points far out.</source>
        <translation>罕见的噪声会到很远：远处的点，目标仍然很小。</translation>
    </message>
    <message>
        <source>At which noise levels the network is taught: all, a range, or only one.</source>
        <translation>网络在哪些噪声强度下学习：全部、一段，或只有一个。</translation>
    </message>
    <message>
        <source>Noise level of training</source>
        <translation>训练的噪声强度</translation>
    </message>
    <message>
        <source>The noise level at which the network is taught, or an end of the range.</source>
        <translation>网络学习的噪声强度，或那一段的一端。</translation>
    </message>
    <message>
        <source>Noise level and step</source>
        <translation>噪声强度与步数</translation>
    </message>
    <message>
        <source>The noise of what is shown, over its signal, and which step of the run it is.</source>
        <translation>所示画面的噪声与信号之比，以及这是运行的第几步。</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>flow</source>
        <translation>流</translation>
    </message>
    <message>
        <source>A noise level must be a number above zero.</source>
        <translation>噪声强度必须是大于零的数。</translation>
    </message>
    <message>
        <source>Denoising</source>
        <translation>去噪</translation>
    </message>
    <message>
        <source>Stable target</source>
        <translation>稳定目标</translation>
    </message>
    <message>
        <source>Target score</source>
        <translation>目标分数</translation>
    </message>
    <message>
        <source>Explicit</source>
        <translation>显式</translation>
    </message>
    <message>
        <source>Implicit, exact trace</source>
        <translation>隐式，精确迹</translation>
    </message>
    <message>
        <source>Implicit, random signs</source>
        <translation>隐式，随机正负号</translation>
    </message>
    <message>
        <source>Sliced</source>
        <translation>切片</translation>
    </message>
    <message>
        <source>Sliced, less variance</source>
        <translation>切片，低方差</translation>
    </message>
    <message>
        <source>EDM’s mixture</source>
        <translation>EDM 的混合</translation>
    </message>
    <message>
        <source>noise ε</source>
        <translation>噪声 ε</translation>
    </message>
    <message>
        <source>clean point x₀</source>
        <translation>干净的点 x₀</translation>
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
        <translation>分数</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>the drawing is empty</source>
        <translation>图画是空的</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>图画</translation>
    </message>
    <message>
        <source>the drawing is empty: there is nothing to keep</source>
        <translation>图画是空的：没有可保留的内容</translation>
    </message>
    <message>
        <source>the gallery holds {most} targets: remove one first</source>
        <translation>图库已有 {most} 个目标分布：请先移除一个</translation>
    </message>
    <message>
        <source>What was done of this lesson is not known any more: {reason}.</source>
        <translation>这一课做过什么已无从得知：{reason}。</translation>
    </message>
    <message>
        <source>it could not be made: {reason}</source>
        <translation>无法生成：{reason}</translation>
    </message>
    <message>
        <source>it could not be removed: {reason}</source>
        <translation>无法移除：{reason}</translation>
    </message>
    <message>
        <source>it is not what this version writes</source>
        <translation>内容不是这个版本所写的</translation>
    </message>
    <message>
        <source>only an SVG that scoreviz exported is read without the window: save it as PNG, or open it there</source>
        <translation>不开窗口时，只读取 scoreviz 导出的 SVG：请存成 PNG，或在窗口中打开</translation>
    </message>
    <message>
        <source>it is not as scoreviz wrote it: open it in the window</source>
        <translation>它与 scoreviz 所写的不同：请在窗口中打开</translation>
    </message>
    <message>
        <source>Distance to the truth {distance[0]} against {distance[1]}; two true sets are {floor[0]} apart.</source>
        <translation>与真实的距离 {distance[0]} 对 {distance[1]}；两组真实样本相距 {floor[0]}。</translation>
    </message>
    <message>
        <source>Langevin beside annealed Langevin</source>
        <translation>朗之万与退火朗之万并列</translation>
    </message>
    <message>
        <source>At one low noise level the two parts keep the points they began with; falling levels let the shares settle.</source>
        <translation>在单一的低噪声强度下，两个部分各留住起初的点；强度递减，占比才会稳定下来。</translation>
    </message>
    <message>
        <source>Points in the part that should have 80 %: {share[0]} against {share[1]}.</source>
        <translation>应占 80 % 的部分里的点：{share[0]} 对 {share[1]}。</translation>
    </message>
    <message>
        <source>SDE beside ODE</source>
        <translation>SDE 与 ODE 并列</translation>
    </message>
    <message>
        <source>The same cloud at every time, by other ways: chance makes each path long, the flow draws it smooth.</source>
        <translation>每个时刻的点云相同，走的路不同：随机使每条路径变长，流把它画得平滑。</translation>
    </message>
    <message>
        <source>Mean way {length[0]} against {length[1]}; distance to the truth {distance[0]} against {distance[1]}, and two true sets are {floor[0]} apart.</source>
        <translation>平均路程 {length[0]} 对 {length[1]}；与真实的距离 {distance[0]} 对 {distance[1]}，两组真实样本相距 {floor[0]}。</translation>
    </message>
    <message>
        <source>Euler beside Heun beside DPM-Solver++, eight steps</source>
        <translation>Euler、Heun 与 DPM-Solver++ 并列，八步</translation>
    </message>
    <message>
        <source>With eight steps the order of the solver is seen; Heun asks the field twice a step, the others once.</source>
        <translation>只走八步，就看得出求解器的阶数；Heun 每步问场两次，其他的问一次。</translation>
    </message>
    <message>
        <source>Distance to the truth {distance[0]} against {distance[1]} against {distance[2]}; two true sets are {floor[0]} apart.</source>
        <translation>与真实的距离 {distance[0]} 对 {distance[1]} 对 {distance[2]}；两组真实样本相距 {floor[0]}。</translation>
    </message>
    <message>
        <source>True beside learned</source>
        <translation>真实与学到的并列</translation>
    </message>
    <message>
        <source>The same points and the same steps in both fields: where the paths part, the network is wrong.</source>
        <translation>两个场中是同样的点、同样的步：路径在哪里分开，网络就在哪里错了。</translation>
    </message>
    <message>
        <source>A point ends {parted[1]} from where the true field takes it, on average; distance to the truth {distance[0]} against {distance[1]}, and two true sets are {floor[0]} apart.</source>
        <translation>点的终点与真实场把它带到的地方平均相距 {parted[1]}；与真实的距离 {distance[0]} 对 {distance[1]}，两组真实样本相距 {floor[0]}。</translation>
    </message>
    <message>
        <source>DDPM, T = 50 beside T = 1&#x2009;000</source>
        <translation>DDPM，T = 50 与 T = 1&#x2009;000 并列</translation>
    </message>
    <message>
        <source>Fifty of the betas that were made for a thousand leave much of the signal, of which the prior knows nothing.</source>
        <translation>为一千步设定的 β 只取五十个，会留下许多信号，而先验对此一无所知。</translation>
    </message>
    <message>
        <source>Guidance of weight 0, 1 and 3</source>
        <translation>引导权重 0、1 与 3</translation>
    </message>
    <message>
        <source>Weight 0 gives the whole drawing, 1 the part that is asked for, 3 only its far side.</source>
        <translation>权重 0 得到整幅图画，1 得到所要的部分，3 只得到它的远侧。</translation>
    </message>
    <message>
        <source>Distance to the part {distance[0]} against {distance[1]} against {distance[2]}; two true sets are {floor[0]} apart.</source>
        <translation>与该部分的距离 {distance[0]} 对 {distance[1]} 对 {distance[2]}；两组真实样本相距 {floor[0]}。</translation>
    </message>
    <message>
        <source>Noise on beside off</source>
        <translation>有噪声与无噪声并列</translation>
    </message>
    <message>
        <source>Without its noise Langevin dynamics climbs to the modes and stays there: it no longer samples.</source>
        <translation>没有噪声，朗之万动力学会爬到峰顶并停在那里：这就不再是采样。</translation>
    </message>
    <message>
        <source>Spread within the parts, as a share of the true one: {spread[0]} against {spread[1]}.</source>
        <translation>各部分内的离散程度，相对于真实值：{spread[0]} 对 {spread[1]}。</translation>
    </message>
    <message>
        <source>Score on beside off</source>
        <translation>有分数与无分数并列</translation>
    </message>
    <message>
        <source>Running time backwards is not enough: without the score the cloud does not come back to the drawing.</source>
        <translation>只把时间倒转并不够：没有分数，点云回不到图画。</translation>
    </message>
    <message>
        <source>Gaussian beside uniform noise</source>
        <translation>高斯噪声与均匀噪声并列</translation>
    </message>
    <message>
        <source>These steps are made for Gaussian noise: under uniform noise the points do not follow p, and some are lost.</source>
        <translation>这些步是为高斯噪声设计的：在均匀噪声下，点不服从 p，有些还会走失。</translation>
    </message>
    <message>
        <source>A known coordinate is put back by the reverse SDE, the flow, DDPM and DDIM: choose one of them.</source>
        <translation>逆向 SDE、概率流、DDPM 和 DDIM 会把已知坐标放回：请选其中之一。</translation>
    </message>
    <message>
        <source>A known coordinate is for Gaussian noise: choose that, or none.</source>
        <translation>已知坐标只适用于高斯噪声：请选高斯噪声，或不用已知坐标。</translation>
    </message>
    <message>
        <source>Of this run one step in {n} is kept; those between are computed, and not shown.</source>
        <translation>这次运行每 {n} 步保留一步；中间各步会计算，但不显示。</translation>
    </message>
    <message>
        <source>There is no learned field yet: train first, or let the particles follow the true one.</source>
        <translation>还没有学到的场：请先训练，或让粒子跟随真实场。</translation>
    </message>
    <message>
        <source>{steps} steps of {n} particles need {size} GB; at most {most} GB are recorded.</source>
        <translation>{n} 个粒子的 {steps} 步需要 {size} GB；最多记录 {most} GB。</translation>
    </message>
    <message>
        <source>The training&apos;s past has a wrong length.</source>
        <translation>训练的历史记录长度不对。</translation>
    </message>
    <message>
        <source>The steps of the training&apos;s past do not ascend from 1 to the newest.</source>
        <translation>训练历史记录中的步没有从 1 递增到最新一步。</translation>
    </message>
    <message>
        <source>The training&apos;s past holds a prediction or an error that there cannot be.</source>
        <translation>训练的历史记录含有不可能存在的预测或误差。</translation>
    </message>
    <message>
        <source>The training&apos;s past holds a noise level that is not above zero.</source>
        <translation>训练的历史记录含有不大于零的噪声强度。</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>JPEG 图片</translation>
    </message>
    <message>
        <source>a WebP picture</source>
        <translation>WebP 图片</translation>
    </message>
    <message>
        <source>the picture is damaged or cut short</source>
        <translation>图片已损坏或不完整</translation>
    </message>
    <message>
        <source>{width} x {height} pixels: at most {side} pixels a side and {all} million in all are read</source>
        <translation>{width} x {height} 像素：只读取每边不超过 {side} 像素、总计不超过 {all} 百万像素的图片</translation>
    </message>
    <message>
        <source>the picture is all background: nothing in it differs from its border</source>
        <translation>整张图片都是背景：没有任何地方与边框不同</translation>
    </message>
    <message>
        <source>the picture is black everywhere: it has no brightness to read as ink</source>
        <translation>图片全黑：没有亮度可读作墨迹</translation>
    </message>
    <message>
        <source>the picture is white everywhere: it has no darkness to read as ink</source>
        <translation>图片全白：没有暗度可读作墨迹</translation>
    </message>
    <message>
        <source>the picture is transparent everywhere: it has no alpha to read as ink</source>
        <translation>图片全透明：没有 alpha 可读作墨迹</translation>
    </message>
    <message>
        <source>none of its ink lies on the page</source>
        <translation>它的墨迹没有一处落在页面上</translation>
    </message>
    <message>
        <source>it says that it is a page of scoreviz, and has not the size of one</source>
        <translation>它自称是 scoreviz 的页面，大小却不符</translation>
    </message>
    <message numerus="yes">
        <source>{n} step(s) in {time} on {device}</source>
        <translation>
            <numerusform>在 {device} 上用 {time} 走了 {n} 步</numerusform>
        </translation>
    </message>
    <message>
        <source>True</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>学到的</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>A network is taught the score of the drawing at many noise levels, while you go on drawing.</source>
        <translation>你继续画的时候，网络在许多噪声强度下学习图画的分数。</translation>
    </message>
    <message>
        <source>What the network is trained to make small.</source>
        <translation>训练要让网络把什么变小。</translation>
    </message>
    <message>
        <source>Denoising score matching</source>
        <translation>去噪分数匹配</translation>
    </message>
    <message>
        <source>Point from a noisy point to the clean one it was made from; the mean of all such arrows is the score.</source>
        <translation>从带噪声的点指向造出它的干净的点；所有这样的箭头的平均就是分数。</translation>
    </message>
    <message>
        <source>The target is averaged over many clean points by their weights, which leaves less to chance.</source>
        <translation>目标按权重在许多干净的点上平均，随机的成分因此较少。</translation>
    </message>
    <message>
        <source>Target score matching</source>
        <translation>目标分数匹配</translation>
    </message>
    <message>
        <source>Where the clean score is known it is mixed in, which helps most at small noise.</source>
        <translation>在已知干净分数之处把它混入，噪声小时帮助最大。</translation>
    </message>
    <message>
        <source>Explicit score matching</source>
        <translation>显式分数匹配</translation>
    </message>
    <message>
        <source>Regression on the true score; possible here alone, since the drawing’s score is known.</source>
        <translation>对真实分数做回归；只有这里可行，因为图画的分数是已知的。</translation>
    </message>
    <message>
        <source>Implicit score matching</source>
        <translation>隐式分数匹配</translation>
    </message>
    <message>
        <source>The true score is integrated away; what is left is the trace of the network’s Jacobian.</source>
        <translation>真实分数被积分消去；剩下的是网络雅可比矩阵的迹。</translation>
    </message>
    <message>
        <source>The trace is estimated by one product with a vector of random signs.</source>
        <translation>迹用与随机正负号向量的一次乘积来估计。</translation>
    </message>
    <message>
        <source>Sliced score matching</source>
        <translation>切片分数匹配</translation>
    </message>
    <message>
        <source>The score is compared along random directions only, so no full Jacobian is needed.</source>
        <translation>只沿随机方向比较分数，所以不需要整个雅可比矩阵。</translation>
    </message>
    <message>
        <source>As sliced, with the square of the whole score, whose mean over directions is known.</source>
        <translation>与切片相同，但用整个分数的平方，它对方向的平均是已知的。</translation>
    </message>
    <message>
        <source>How many hidden layers the network has, and how many units each.</source>
        <translation>网络有几个隐藏层，每层有几个单元。</translation>
    </message>
    <message>
        <source>Which of the units of the arrow the network puts out; each gives the score.</source>
        <translation>网络输出箭头的哪一种单位；每一种都能给出分数。</translation>
    </message>
    <message>
        <source>The output is of unit size at every noise level, mixed with the input.</source>
        <translation>输出在每个噪声强度下大小都约为一，并与输入混合。</translation>
    </message>
    <message>
        <source>Noise ε</source>
        <translation>噪声 ε</translation>
    </message>
    <message>
        <source>The network names the noise in the point; the score is minus that over σ.</source>
        <translation>网络说出点中的噪声；分数是它除以 σ 再取负。</translation>
    </message>
    <message>
        <source>Clean point</source>
        <translation>干净的点</translation>
    </message>
    <message>
        <source>The network names the mean of the clean points behind the noisy one.</source>
        <translation>网络说出带噪声的点背后那些干净的点的平均。</translation>
    </message>
    <message>
        <source>A mixture of noise and clean point that is well scaled at every noise level.</source>
        <translation>噪声与干净的点的混合，在每个噪声强度下大小都适中。</translation>
    </message>
    <message>
        <source>Velocity of the flow</source>
        <translation>流的速度</translation>
    </message>
    <message>
        <source>Along the straight path, noise minus clean point.</source>
        <translation>沿着直线路径，噪声减去干净的点。</translation>
    </message>
    <message>
        <source>The network puts out the score times σ; the plain score would not converge at small noise.</source>
        <translation>网络输出分数乘以 σ；直接输出分数，噪声小时不会收敛。</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>The score is the slope of a number, so the field is a true gradient with a density.</source>
        <translation>分数是一个数的斜率，所以场是真正的梯度，并有自己的密度。</translation>
    </message>
    <message>
        <source>Lets the network learn, or pause; it may run while you draw. Training has no end.</source>
        <translation>让网络学习或暂停；你可以边画边让它学。训练没有终点。</translation>
    </message>
    <message>
        <source>Ends the training and keeps what is learned.</source>
        <translation>结束训练，保留学到的内容。</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Forgets what is learned and begins with fresh random weights.</source>
        <translation>忘掉学到的，用新的随机权重开始。</translation>
    </message>
    <message>
        <source>The rest of what decides how the network is taught.</source>
        <translation>决定网络怎样学习的其余设置。</translation>
    </message>
    <message>
        <source>How many noisy points each step of training looks at: more leave less to chance.</source>
        <translation>每一步训练看多少个带噪声的点：越多，随机的成分越少。</translation>
    </message>
    <message>
        <source>How far the weights move in one step of training, at its start.</source>
        <translation>训练开始时，权重在一步里移动多远。</translation>
    </message>
    <message>
        <source>The random numbers it begins from: with one seed, all screens show the same.</source>
        <translation>它由哪些随机数开始：种子相同，所有屏幕显示相同。</translation>
    </message>
    <message>
        <source>The network is told the part that a point came from, and sometimes not, to know both.</source>
        <translation>告诉网络点来自哪一部分，有时不说，让它两者都会。</translation>
    </message>
    <message>
        <source>How often the label is left out, so that the network also learns the whole drawing.</source>
        <translation>多常不给标签，让网络也学会整幅图画。</translation>
    </message>
    <message>
        <source>A second network, taught the same drawing in its own way, to be compared.</source>
        <translation>第二个网络，用自己的方式学同一幅图画，以供比较。</translation>
    </message>
    <message>
        <source>How far off?</source>
        <translation>差多少？</translation>
    </message>
    <message>
        <source>The mean squared gap between learned and true score, as a share of the true score’s own square.</source>
        <translation>学到的分数与真实分数之差的均方，占真实分数自身平方的比例。</translation>
    </message>
    <message>
        <source>Shows the view Difference, with the gap at each place.</source>
        <translation>切到“差异”视图，显示各处的差距。</translation>
    </message>
    <message>
        <source>The loss hardly moves while the error falls: most of the loss is noise that no network can foresee.</source>
        <translation>误差下降时损失几乎不动：损失大多是任何网络都无法预知的噪声。</translation>
    </message>
    <message>
        <source>Shows the network as it was at an earlier step of training.</source>
        <translation>显示网络在较早训练步时的样子。</translation>
    </message>
    <message>
        <source>Opens the drawer of charts: training, samples, identities, variance, trace.</source>
        <translation>打开图表抽屉：训练、样本、恒等式、方差、迹。</translation>
    </message>
    <message>
        <source>The share of the points in each part of the drawing; the blue tick is the share it should have.</source>
        <translation>各点在图画每一部分的占比；蓝色刻度是应有的占比。</translation>
    </message>
    <message>
        <source>relative error</source>
        <translation>相对误差</translation>
    </message>
    <message numerus="yes">
        <source>{n} step(s)</source>
        <translation>
            <numerusform>{n} 步</numerusform>
        </translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>mean over noise levels</source>
        <translation>各噪声强度的平均</translation>
    </message>
    <message>
        <source>at σ = {sigma} alone</source>
        <translation>仅在 σ = {sigma} 处</translation>
    </message>
    <message>
        <source>At each noise level</source>
        <translation>各噪声强度下</translation>
    </message>
    <message>
        <source>fresh samples of p at σ</source>
        <translation>p 在 σ 下的新样本</translation>
    </message>
    <message>
        <source>one column</source>
        <translation>1 列</translation>
    </message>
    <message>
        <source>three columns</source>
        <translation>3 列</translation>
    </message>
    <message>
        <source>a table of text</source>
        <translation>CSV 文本表格</translation>
    </message>
    <message>
        <source>this is not plain text</source>
        <translation>这不是纯文本</translation>
    </message>
    <message>
        <source>it has more than {most} points: take a random sample of them</source>
        <translation>它的点超过 {most} 个：请随机抽取一部分</translation>
    </message>
    <message>
        <source>line {number} is longer than {most} characters</source>
        <translation>第 {number} 行超过 {most} 个字符</translation>
    </message>
    <message>
        <source>line {number} has {columns}, and a point has two, x and y</source>
        <translation>第 {number} 行有 {columns}，而一个点只有两列：x 和 y</translation>
    </message>
    <message>
        <source>line {number} has an empty cell</source>
        <translation>第 {number} 行有空单元格</translation>
    </message>
    <message>
        <source>line {number} has &quot;{cell}&quot; where a number belongs</source>
        <translation>第 {number} 行该是数字的地方是“{cell}”</translation>
    </message>
    <message>
        <source>line {number} has &quot;{cell}&quot;, and a point needs finite numbers</source>
        <translation>第 {number} 行有“{cell}”，而点需要有限的数</translation>
    </message>
    <message>
        <source>{n} columns</source>
        <translation>{n} 列</translation>
    </message>
    <message>
        <source>a NumPy file</source>
        <translation>NumPy 文件</translation>
    </message>
    <message>
        <source>the file is cut short: {n} bytes of points belong there</source>
        <translation>文件不完整：那里应有 {n} 字节的点</translation>
    </message>
    <message>
        <source>its header promises {n} bytes of description: at most {most}</source>
        <translation>文件头声称有 {n} 字节的描述：最多 {most}</translation>
    </message>
    <message>
        <source>its header is damaged or cut short</source>
        <translation>文件头已损坏或不完整</translation>
    </message>
    <message>
        <source>it holds Python objects, which may run code and are not read</source>
        <translation>它含有 Python 对象，可能会运行代码，因此不读取</translation>
    </message>
    <message>
        <source>it holds {type}, and points are real numbers</source>
        <translation>它的内容是 {type}，而点是实数</translation>
    </message>
    <message>
        <source>its shape is {shape}, and points are N x 2</source>
        <translation>它的形状是“{shape}”，而点是 N x 2</translation>
    </message>
    <message>
        <source>it has {columns}, and a point has two, x and y</source>
        <translation>它有 {columns}，而一个点只有两列：x 和 y</translation>
    </message>
    <message>
        <source>it has {columns}, and a point has two, x and y (they lie sideways: transpose them)</source>
        <translation>它有 {columns}，而一个点只有两列：x 和 y（横放了：请转置）</translation>
    </message>
    <message>
        <source>it has {n} points: 2 to {most} are read</source>
        <translation>它有 {n} 个点：只读取 2 到 {most} 个</translation>
    </message>
    <message>
        <source>a single number</source>
        <translation>单个数字</translation>
    </message>
    <message>
        <source>point {number} is NaN or infinite</source>
        <translation>第 {number} 个点是 NaN 或无穷大</translation>
    </message>
    <message>
        <source>it has one point, and two are the least</source>
        <translation>它只有一个点，至少要有两个</translation>
    </message>
    <message>
        <source>it has no points</source>
        <translation>它没有点</translation>
    </message>
    <message>
        <source>it has numbers beyond {most}</source>
        <translation>它含有超过 {most} 的数</translation>
    </message>
    <message>
        <source>all its points are the same</source>
        <translation>它的点全都相同</translation>
    </message>
    <message>
        <source>A probe must lie within {most} of zero.</source>
        <translation>探针与零的距离不能超过 {most}。</translation>
    </message>
    <message>
        <source>σ must lie between {low} and {high}, the ends of the noise axis.</source>
        <translation>σ 必须介于 {low} 与 {high} 之间，即噪声轴的两端。</translation>
    </message>
    <message>
        <source>Nothing was typed: a number such as 0.5 is wanted, and what was there stays.</source>
        <translation>没有输入内容：需要一个数，例如 0.5，原值保持不变。</translation>
    </message>
    <message>
        <source>“{typed}” is not a number: a number such as 0.5 is wanted, and what was there stays.</source>
        <translation>“{typed}”不是数：需要一个数，例如 0.5，原值保持不变。</translation>
    </message>
    <message>
        <source>it would not open again: {reason}</source>
        <translation>保存后将无法再打开：{reason}</translation>
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
        <translation>document.json：format 必须是从 1 起的整数</translation>
    </message>
    <message>
        <source>it was made by a newer version of scoreviz (format {format}; this one reads {known})</source>
        <translation>它由较新版本的 scoreviz 制作（格式 {format}；本版读取 {known}）</translation>
    </message>
    <message>
        <source>this zip file is not a scoreviz project: it has no document.json</source>
        <translation>这个 zip 文件不是 scoreviz 项目：没有 document.json</translation>
    </message>
    <message>
        <source>the project file is damaged</source>
        <translation>项目文件已损坏</translation>
    </message>
    <message>
        <source>this is not a scoreviz project</source>
        <translation>这不是 scoreviz 项目</translation>
    </message>
    <message>
        <source>the project file is cut short: its end is missing</source>
        <translation>项目文件不完整：缺少结尾</translation>
    </message>
    <message>
        <source>this zip file holds too much for a scoreviz project</source>
        <translation>对 scoreviz 项目来说，这个 zip 文件的内容太多</translation>
    </message>
    <message>
        <source>{file} is packed in a way that scoreviz does not use</source>
        <translation>{file} 的压缩方式不是 scoreviz 所用的</translation>
    </message>
    <message>
        <source>{file} is too large</source>
        <translation>{file} 太大</translation>
    </message>
    <message>
        <source>{file} is larger than {most} MB</source>
        <translation>{file} 大于 {most} MB</translation>
    </message>
    <message>
        <source>{file} holds more than {most} values</source>
        <translation>{file} 含有超过 {most} 个数值</translation>
    </message>
    <message>
        <source>{file}: it is not an object</source>
        <translation>{file}：它不是对象</translation>
    </message>
    <message>
        <source>{file} is damaged</source>
        <translation>{file} 已损坏</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>GIF 图片</translation>
    </message>
    <message>
        <source>a zip file</source>
        <translation>zip 文件</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>没有这个文件</translation>
    </message>
    <message>
        <source>that is not a file&apos;s name</source>
        <translation>那不是文件名</translation>
    </message>
    <message>
        <source>that is a folder, not a file</source>
        <translation>那是文件夹，不是文件</translation>
    </message>
    <message>
        <source>that is not an ordinary file</source>
        <translation>那不是普通文件</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>the file has {size} MB: at most {most} MB are read</source>
        <translation>文件有 {size} MB：最多读取 {most} MB</translation>
    </message>
    <message>
        <source>this is {found}, not {expected}</source>
        <translation>这是 {found}，不是 {expected}</translation>
    </message>
    <message>
        <source>this is not {expected}</source>
        <translation>这不是 {expected}</translation>
    </message>
    <message>
        <source>it holds {word}, and only finite numbers are read</source>
        <translation>它含有 {word}，而只读取有限的数</translation>
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
        <translation>它不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>it is not TOML: {reason}</source>
        <translation>它不是 TOML：{reason}</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>它的嵌套层数太深</translation>
    </message>
    <message>
        <source>it holds a number with too many digits, or a day that does not exist</source>
        <translation>其中有位数过多的数，或不存在的日期</translation>
    </message>
    <message>
        <source>format must be {number}: this lesson was made for another version of the program</source>
        <translation>format 必须是 {number}：这一课是为另一版程序写的</translation>
    </message>
    <message>
        <source>each step must have a name of its own</source>
        <translation>每一步必须有自己的名称</translation>
    </message>
    <message>
        <source>a lesson has at least one step</source>
        <translation>一课至少有一步</translation>
    </message>
    <message>
        <source>{where}.scene is missing: the first step needs one</source>
        <translation>缺少 {where}.scene：第一步需要场景</translation>
    </message>
    <message>
        <source>{where} must not be empty</source>
        <translation>{where} 不可以是空的</translation>
    </message>
    <message>
        <source>{where} must have at_least, at_most or equals</source>
        <translation>{where} 必须有 at_least、at_most 或 equals</translation>
    </message>
    <message>
        <source>{where}.equals must be a word, a number, true or false</source>
        <translation>{where}.equals 必须是词、数、true 或 false</translation>
    </message>
    <message>
        <source>{where}: there is no reading {name}, but there is {near}</source>
        <translation>{where}：没有读数 {name}，但有 {near}</translation>
    </message>
    <message>
        <source>{where}: there is no reading {name}</source>
        <translation>{where}：没有读数 {name}</translation>
    </message>
    <message>
        <source>{where}.when must have a condition</source>
        <translation>{where}.when 必须有一个条件</translation>
    </message>
    <message>
        <source>{where}.choice must be a list</source>
        <translation>{where}.choice 必须是列表</translation>
    </message>
    <message>
        <source>{where} must have at least two choices, one of them with right = true</source>
        <translation>{where} 至少要有两个选项，其中一个写 right = true</translation>
    </message>
    <message>
        <source>{where}.low must be below its high, and above 0 where it is logarithmic</source>
        <translation>{where}.low 必须小于 high；若是对数刻度，还必须大于 0</translation>
    </message>
    <message>
        <source>{where}.value must be a word or a number</source>
        <translation>{where}.value 必须是词或数</translation>
    </message>
    <message>
        <source>it holds a number with too many digits</source>
        <translation>它含有位数太多的数</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>it is larger than a file may be here</source>
        <translation>它超过此处文件的大小上限</translation>
    </message>
    <message>
        <source>there is no permission</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <translation>磁盘是只读的</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>part of its path is not a folder</source>
        <translation>路径中有一段不是文件夹</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>它是文件夹</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>磁盘报告错误</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（无名称）</translation>
    </message>
    <message>
        <source>the system refuses</source>
        <translation>系统拒绝</translation>
    </message>
    <message>
        <source>net A</source>
        <translation>网络 A</translation>
    </message>
    <message>
        <source>net B</source>
        <translation>网络 B</translation>
    </message>
    <message>
        <source>Net A</source>
        <translation>网络 A</translation>
    </message>
    <message>
        <source>Net B</source>
        <translation>网络 B</translation>
    </message>
    <message>
        <source>The training&apos;s {name} must be a number that is not negative.</source>
        <translation>训练的 {name} 必须是不为负的数。</translation>
    </message>
    <message>
        <source>The training&apos;s drawing must be a digest.</source>
        <translation>训练的图画必须是哈希值。</translation>
    </message>
    <message>
        <source>The training&apos;s {name} must be a whole number from {least} to {most}.</source>
        <translation>训练的 {name} 必须是 {least} 到 {most} 的整数。</translation>
    </message>
    <message>
        <source>The trained weights lack {name}.</source>
        <translation>训练好的权重缺少 {name}。</translation>
    </message>
    <message>
        <source>The trained weights hold {name} in a wrong shape or type.</source>
        <translation>训练好的权重中 {name} 的形状或类型不对。</translation>
    </message>
    <message>
        <source>The trained weights hold {name} with NaN or infinity.</source>
        <translation>训练好的权重中 {name} 含有 NaN 或无穷大。</translation>
    </message>
    <message>
        <source>A film leaves out the density along a flow: it takes seconds a frame</source>
        <translation>视频不含沿流计算的密度：每一帧要花数秒</translation>
    </message>
    <message>
        <source>A step must be a number.</source>
        <translation>步必须是一个数。</translation>
    </message>
    <message>
        <source>it has {n} columns: 2 to {most} are read</source>
        <translation>它有 {n} 列：只读取 2 到 {most} 列</translation>
    </message>
    <message>
        <source>column {number}</source>
        <translation>第 {number} 列</translation>
    </message>
    <message>
        <source>line {number} has {n} columns, and the first has {first}</source>
        <translation>第 {number} 行有 {n} 列，而首行有 {first} 列</translation>
    </message>
    <message>
        <source>line {number} is no row of a table</source>
        <translation>第 {number} 行不是表格的一行</translation>
    </message>
    <message>
        <source>it has no two columns of numbers, and a point has x and y</source>
        <translation>它没有两列数字，而点要有 x 和 y</translation>
    </message>
    <message>
        <source>&quot;{column}&quot; has {n} different values, and at most {most} classes are read</source>
        <translation>“{column}”有 {n} 个不同的值，而最多读取 {most} 个类别</translation>
    </message>
    <message>
        <source>Smiley</source>
        <translation>笑脸</translation>
    </message>
    <message>
        <source>{where} must be a list of 1 to {most}</source>
        <translation>{where} 必须是含 1 到 {most} 项的列表</translation>
    </message>
    <message>
        <source>target.layers must have at most {marks} marks and {places} places in all</source>
        <translation>target.layers 总计最多只能有 {marks} 个笔迹和 {places} 个位置</translation>
    </message>
    <message>
        <source>{where} must be a list of at most {most}</source>
        <translation>{where} 必须是最多 {most} 项的列表</translation>
    </message>
    <message>
        <source>{where} must be one line of at most {most} characters</source>
        <translation>{where} 必须是一行文字，最多 {most} 个字符</translation>
    </message>
    <message>
        <source>{where} must be a list of points</source>
        <translation>{where} 必须是点的列表</translation>
    </message>
    <message>
        <source>{where} must be {n} numbers</source>
        <translation>{where} 必须是 {n} 个数</translation>
    </message>
    <message>
        <source>{where} must lie within {most} of zero</source>
        <translation>{where} 与零的距离不能超过 {most}</translation>
    </message>
    <message>
        <source>{where} must be positive definite</source>
        <translation>{where} 必须是正定的</translation>
    </message>
    <message>
        <source>{where} must have an inverse</source>
        <translation>{where} 必须可逆</translation>
    </message>
    <message>
        <source>{where} holds NaN or infinity</source>
        <translation>{where} 含有 NaN 或无穷大</translation>
    </message>
    <message>
        <source>{where} must not be negative, nor zero everywhere</source>
        <translation>{where} 不能为负，也不能处处为零</translation>
    </message>
    <message>
        <source>{where} has the wrong shape or type for {kind}</source>
        <translation>{where} 的形状或类型不适合 {kind}</translation>
    </message>
    <message>
        <source>{where} must have {low} to {high} rows</source>
        <translation>{where} 必须有 {low} 到 {high} 行</translation>
    </message>
    <message>
        <source>{where}.means, covariances and weights must have the same number of rows</source>
        <translation>{where}.means、covariances 和 weights 的行数必须相同</translation>
    </message>
    <message>
        <source>{where} must be symmetric and positive definite</source>
        <translation>{where} 必须是对称正定的</translation>
    </message>
    <message>
        <source>The drawing is empty: paint something, or pick a shape.</source>
        <translation>图画是空的：画点什么，或选一个形状。</translation>
    </message>
    <message>
        <source>{where} must rise from branch to branch</source>
        <translation>{where} 必须逐个分支递增</translation>
    </message>
    <message>
        <source>{where} must be pairs of a particle and its place</source>
        <translation>{where} 必须是粒子与其位置的配对</translation>
    </message>
    <message>
        <source>{where} must be a list</source>
        <translation>{where} 必须是列表</translation>
    </message>
    <message>
        <source>{where} must have at most {most} entries</source>
        <translation>{where} 最多只能有 {most} 项</translation>
    </message>
    <message>
        <source>Played by the share of its steps: it stays at one noise level.</source>
        <translation>按步数比例播放：它停留在同一噪声强度。</translation>
    </message>
    <message>
        <source>Played by the share of its steps: it runs from data to noise.</source>
        <translation>按步数比例播放：它从数据走向噪声。</translation>
    </message>
    <message>
        <source>getting ready</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>The process that measures ended by itself.</source>
        <translation>负责测量的进程自行结束了。</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>milliseconds of processor time</source>
        <translation>处理器时间（毫秒）</translation>
    </message>
    <message>
        <source>the spread of one probe</source>
        <translation>单个随机探针的离散程度</translation>
    </message>
    <message>
        <source>The training&apos;s conditional must be true or false.</source>
        <translation>训练的 conditional 必须是 true 或 false。</translation>
    </message>
    <message>
        <source>The trained weights hold a negative number where none can be.</source>
        <translation>训练好的权重在不该为负处有负数。</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>准备中…</translation>
    </message>
    <message>
        <source>{reason} It goes on as before.</source>
        <translation>{reason}训练照旧继续。</translation>
    </message>
    <message>
        <source>Training stopped at step {step}: the loss is not finite any more.</source>
        <translation>训练在第 {step} 步停止：损失不再是有限的数。</translation>
    </message>
    <message>
        <source>It holds what this version does not know: {names} and {n} more. It is kept, and has no effect here.</source>
        <translation>其中有本版不认识的内容：{names}，另有 {n} 项。这些内容会保留，但在此不起作用。</translation>
    </message>
    <message>
        <source>It holds what this version does not know: {names}. It is kept, and has no effect here.</source>
        <translation>其中有本版不认识的内容：{names}。这些内容会保留，但在此不起作用。</translation>
    </message>
    <message>
        <source>{where} is not a known field, and is nested too deeply to be kept</source>
        <translation>{where} 不是已知的字段，且嵌套太深而无法保留</translation>
    </message>
    <message>
        <source>an SVG picture</source>
        <translation>SVG 图片</translation>
    </message>
    <message>
        <source>it has more than {most} MB</source>
        <translation>它超过 {most} MB</translation>
    </message>
    <message>
        <source>it is not well-formed XML: line {number}</source>
        <translation>它不是格式正确的 XML：第 {number} 行</translation>
    </message>
    <message>
        <source>it draws more than {most} shapes</source>
        <translation>它绘制的形状超过 {most} 个</translation>
    </message>
    <message>
        <source>this is not an SVG picture</source>
        <translation>这不是 SVG 图片</translation>
    </message>
    <message>
        <source>it holds another picture, and only drawn shapes are read: open that one instead</source>
        <translation>它内含另一张图片，而只读取画出的形状：请改为打开那张图片</translation>
    </message>
    <message>
        <source>it has more than {most} elements</source>
        <translation>它的元素超过 {most} 个</translation>
    </message>
    <message>
        <source>it declares entities, which are not read</source>
        <translation>它声明了实体，而实体不会读取</translation>
    </message>
    <message>
        <source>it refers to another file, and only what is in it is read</source>
        <translation>它引用另一个文件，而只读取文件本身的内容</translation>
    </message>
    <message>
        <source>this build of FFmpeg has no encoder for such a film</source>
        <translation>这个 FFmpeg 版本没有这种视频的编码器</translation>
    </message>
    <message>
        <source>The weak network took no step.</source>
        <translation>弱网络一步也没走。</translation>
    </message>
    <message>
        <source>The process that {does} ended by itself (exit status {status}).</source>
        <translation>负责{does}的进程自行结束了（退出状态 {status}）。</translation>
    </message>
    <message>
        <source>trains</source>
        <comment>what a process does</comment>
        <translation>训练</translation>
    </message>
    <message>
        <source>works out the fields</source>
        <comment>what a process does</comment>
        <translation>计算场</translation>
    </message>
    <message>
        <source>Stable targets and target score matching are for Gaussian noise: choose another objective.</source>
        <translation>稳定目标与目标分数匹配只适用于高斯噪声：请选别的目标函数。</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>轮廓</translation>
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
        <translation>内圈</translation>
    </message>
    <message>
        <source>Two moons</source>
        <translation>双月</translation>
    </message>
    <message>
        <source>Three islands</source>
        <translation>三座岛</translation>
    </message>
    <message>
        <source>Double spiral</source>
        <translation>双螺旋</translation>
    </message>
    <message>
        <source>80/20 pair</source>
        <translation>80/20 双峰</translation>
    </message>
    <message>
        <source>Ring of eight</source>
        <translation>八峰环</translation>
    </message>
    <message>
        <source>Pinwheel</source>
        <translation>风车</translation>
    </message>
    <message>
        <source>Checkerboard</source>
        <translation>棋盘</translation>
    </message>
    <message>
        <source>Rings</source>
        <translation>圆环</translation>
    </message>
    <message>
        <source>exact backward</source>
        <translation>精确（反向）</translation>
    </message>
    <message>
        <source>exact forward</source>
        <translation>精确（前向）</translation>
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
        <translation>已知 J 的迹</translation>
    </message>
    <message>
        <source>v^T J v of a given J</source>
        <translation>已知 J 的 v^T J v</translation>
    </message>
    <message>
        <source>Colour of points</source>
        <translation>点的颜色</translation>
    </message>
    <message>
        <source>Length of trails</source>
        <translation>轨迹长度</translation>
    </message>
    <message>
        <source>Fading of trails</source>
        <translation>轨迹淡出</translation>
    </message>
    <message>
        <source>Histograms at the edges</source>
        <translation>边缘直方图</translation>
    </message>
    <message>
        <source>How the points are spread along each axis, beside what is true.</source>
        <translation>各点沿每条轴的分布，旁边是真实的。</translation>
    </message>
    <message>
        <source>Density of points</source>
        <translation>点的密度</translation>
    </message>
    <message>
        <source>Points whose step is shown</source>
        <translation>显示单步的点</translation>
    </message>
    <message>
        <source>What is shown of the points could not be worked out</source>
        <translation>无法算出点的显示内容</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>{factor} × score</source>
        <translation>{factor} × 分数</translation>
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
        <translation>未保存的内容无法留到下次启动：{why}</translation>
    </message>
    <message>
        <source>What was interrupted cannot be read</source>
        <translation>无法读取中断的内容</translation>
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
        <translation>从中断处继续？</translation>
    </message>
    <message>
        <source>“{name}” was open when scoreviz ended today at {time}, with changes that are in no file.</source>
        <translation>scoreviz 今天 {time} 结束时，“{name}”正开着，其中的更改没有存入任何文件。</translation>
    </message>
    <message>
        <source>“{name}” was open when scoreviz ended on {day} {month} at {time}, with changes that are in no file.</source>
        <translation>scoreviz 在 {month} {day} 日 {time} 结束时，“{name}”正开着，其中的更改没有存入任何文件。</translation>
    </message>
    <message>
        <source>step</source>
        <comment>of a run</comment>
        <translation>步</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>step {n}</source>
        <translation>第 {n} 步</translation>
    </message>
    <message>
        <source>Where layers overlap, a point counts for each by p(layer | x); in truth that is the layer&apos;s share</source>
        <translation>图层重叠处，一个点按 p(图层 | x) 的比例计入各图层；其真实值就是图层的占比</translation>
    </message>
    <message>
        <source>{part}: {found} of the samples, {true} in truth</source>
        <translation>{part}：样本中占 {found}，真实占比 {true}</translation>
    </message>
    <message>
        <source>The error beside the data could not be measured</source>
        <translation>无法测量数据之外的误差</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Left and right of the page&apos;s middle are alike</source>
        <translation>页面中线的左右两侧相同</translation>
    </message>
    <message>
        <source>Radial</source>
        <translation>径向</translation>
    </message>
    <message>
        <source>What is drawn is repeated around the page&apos;s middle</source>
        <translation>所画的内容绕页面中心重复</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>The brush’s radius in units of the data.</source>
        <translation>画笔的半径，以数据的单位计。</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>How dense the ink of one stroke is, next to full ink.</source>
        <translation>一笔的墨有多浓，相对于全满的墨。</translation>
    </message>
    <message>
        <source>Symmetry</source>
        <translation>对称</translation>
    </message>
    <message>
        <source>Folds</source>
        <comment>of a radial symmetry</comment>
        <translation>等分</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>The weight of a Gaussian against all else on the page.</source>
        <translation>这个高斯与页面上其他一切相比的权重。</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Radius in units of the data</source>
        <translation>半径以数据的单位计</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
    <message>
        <source>the first steps are on their way</source>
        <translation>最初几步即将到来</translation>
    </message>
    <message>
        <source>From the earlier drawing</source>
        <translation>来自先前的图画</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{title}. {sentence}</source>
        <translation>{title}。{sentence}</translation>
    </message>
    <message>
        <source>Paint something, or pick a shape</source>
        <translation>画点什么，或选一个形状</translation>
    </message>
    <message>
        <source>B  paint</source>
        <comment>the key, and what it does</comment>
        <translation>B  画</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Loss and error while the network learns, and the error at each noise level</source>
        <translation>网络学习时的损失与误差，以及各噪声强度下的误差</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Where the points of a run are on their way, and how far from the truth</source>
        <translation>一次运行的点在途中位于何处，离真实有多远</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>恒等式</translation>
    </message>
    <message>
        <source>ESM = ISM + C and DSM = ESM + C&apos;, measured while the network learns</source>
        <translation>ESM = ISM + C 与 DSM = ESM + C&apos;，在网络学习时测量</translation>
    </message>
    <message>
        <source>Variance</source>
        <translation>方差</translation>
    </message>
    <message>
        <source>How much chance there is in what an objective asks for, and in its gradient</source>
        <translation>目标函数所求的值及其梯度中有多少随机成分</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>迹</translation>
    </message>
    <message>
        <source>What tr ∇s costs by d passes, and by one random probe</source>
        <translation>用 d 次传递、或用一个随机探针求 tr ∇s 的代价</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>What is measured while the network learns and the points move.</source>
        <translation>网络学习、点移动时所量到的一切。</translation>
    </message>
    <message>
        <source>Page of charts</source>
        <translation>图表的页次</translation>
    </message>
    <message>
        <source>Which charts the drawer shows.</source>
        <translation>抽屉显示哪些图表。</translation>
    </message>
    <message>
        <source>Over the whole canvas</source>
        <translation>占满整个画布</translation>
    </message>
    <message>
        <source>Gives the charts all the room of the canvas, or gives it back.</source>
        <translation>把整个画布让给图表，或还回去。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Closes the drawer; nothing that was measured is lost.</source>
        <translation>关闭抽屉；量到的都不会丢。</translation>
    </message>
    <message>
        <source>Puts the figures of the chart on the clipboard as a table.</source>
        <translation>把图表的数值以表格放进剪贴板。</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Shows this chart alone, or all of them again.</source>
        <translation>只显示这张图表，或再显示全部。</translation>
    </message>
    <message>
        <source>Begins to measure, or stops; it works in the background.</source>
        <translation>开始量，或停止；在后台进行。</translation>
    </message>
    <message>
        <source>Begin to measure</source>
        <translation>开始测量</translation>
    </message>
    <message>
        <source>The noise level at which this page measures.</source>
        <translation>这一页在哪个噪声强度下量。</translation>
    </message>
    <message>
        <source>Loss and error</source>
        <translation>损失与误差</translation>
    </message>
    <message>
        <source>Loss as a share of its start, and the mean relative error, over steps of training.</source>
        <translation>损失占起始值的比例，与平均相对误差，随训练步数的变化。</translation>
    </message>
    <message>
        <source>Error by noise level</source>
        <translation>各噪声强度的误差</translation>
    </message>
    <message>
        <source>Where along the noise axis the network is weak, now and at earlier steps.</source>
        <translation>网络在噪声轴的哪里弱，现在和较早的步。</translation>
    </message>
    <message>
        <source>Shares on their way</source>
        <translation>一路上的占比</translation>
    </message>
    <message>
        <source>How many points are in each part at each time; dashes are the true shares.</source>
        <translation>每个时间各部分有多少点；虚线是真实的占比。</translation>
    </message>
    <message>
        <source>Distance to true points</source>
        <translation>到真实点的距离</translation>
    </message>
    <message>
        <source>How far the cloud is from true points, beside what two true clouds are apart by chance.</source>
        <translation>点云离真实点多远，旁边是两组真实点云随机相差多远。</translation>
    </message>
    <message>
        <source>Three objectives</source>
        <translation>三个目标函数</translation>
    </message>
    <message>
        <source>Explicit, implicit and denoising score matching fall together while the network learns.</source>
        <translation>网络学习时，显式、隐式与去噪分数匹配一起下降。</translation>
    </message>
    <message>
        <source>Their differences</source>
        <translation>它们的差</translation>
    </message>
    <message>
        <source>The differences are constants of the drawing, which no training changes.</source>
        <translation>这些差是图画的常数，训练改变不了。</translation>
    </message>
    <message>
        <source>Variance of the target</source>
        <translation>目标的方差</translation>
    </message>
    <message>
        <source>How much the denoising target scatters around the score: it grows as noise falls.</source>
        <translation>去噪的目标在分数周围散开多少：噪声越小就越大。</translation>
    </message>
    <message>
        <source>Variance of each objective</source>
        <translation>各目标函数的方差</translation>
    </message>
    <message>
        <source>How much one sample of an objective’s target, and of its gradient, scatters.</source>
        <translation>一个样本的目标与它的梯度散开多少。</translation>
    </message>
    <message>
        <source>Cost of one trace</source>
        <translation>一次迹的代价</translation>
    </message>
    <message>
        <source>The exact trace needs one pass for each dimension, a random probe needs one in all.</source>
        <translation>精确的迹每个维度要走一遍网络，一个随机探针总共只要一遍。</translation>
    </message>
    <message>
        <source>Spread of one probe</source>
        <translation>一个探针的散布</translation>
    </message>
    <message>
        <source>How much a trace estimated by one random vector scatters; the formula is that of random signs.</source>
        <translation>用一个随机向量估计的迹散开多少；公式是随机正负号的。</translation>
    </message>
    <message>
        <source>Largest dimension</source>
        <translation>最大的维度</translation>
    </message>
    <message>
        <source>Up to how many inputs the cost is measured.</source>
        <translation>代价最多量到多少个输入。</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>The values are on the clipboard.</source>
        <translation>数值已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Over its lower part</source>
        <translation>只占画布下方</translation>
    </message>
    <message>
        <source>The charts stopped</source>
        <translation>图表已停止</translation>
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
        <translation>训练：{values}</translation>
    </message>
    <message>
        <source>Training: nothing recorded</source>
        <translation>训练：没有记录</translation>
    </message>
    <message>
        <source>{label}: {value}</source>
        <translation>{label}：{value}</translation>
    </message>
    <message>
        <source>This picture is the model&apos;s own, made in 12 steps of DDIM</source>
        <translation>这张图片由模型自己用 12 步 DDIM 生成</translation>
    </message>
    <message>
        <source>Class {name}</source>
        <translation>类别 {name}</translation>
    </message>
    <message>
        <source>Any class</source>
        <translation>任意类别</translation>
    </message>
    <message>
        <source>The network is told no class: s = s(x)</source>
        <translation>不告诉网络任何类别：s = s(x)</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>any</source>
        <comment>class</comment>
        <translation>任意</translation>
    </message>
    <message>
        <source>Copied “{layer}”</source>
        <translation>已复制“{layer}”</translation>
    </message>
    <message numerus="yes">
        <source>Copied {n} layer(s)</source>
        <translation>
            <numerusform>已复制 {n} 个图层</numerusform>
        </translation>
    </message>
    <message>
        <source>Not pasted: {why}</source>
        <translation>未粘贴：{why}</translation>
    </message>
    <message>
        <source>Paste “{layer}”</source>
        <translation>粘贴“{layer}”</translation>
    </message>
    <message numerus="yes">
        <source>Paste {n} layer(s)</source>
        <translation>
            <numerusform>粘贴 {n} 个图层</numerusform>
        </translation>
    </message>
    <message>
        <source>What was drawn before “{step}” is in no file: only the history has it.</source>
        <translation>“{step}”之前所画的内容没有存入任何文件：只有历史记录里有。</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>找回</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>“{name}” has changes that are in no file yet.</source>
        <translation>“{name}”有更改尚未存入任何文件。</translation>
    </message>
    <message>
        <source>The name of what is open and its menu: new, open, save, share, and the files used lately.</source>
        <translation>所开文档的名称与菜单：新建、打开、保存、分享，以及最近用过的文件。</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Which page is shown: the plane, pictures, or lessons.</source>
        <translation>显示哪一页：平面、图片或课程。</translation>
    </message>
    <message>
        <source>Scores in two dimensions, where truth is known at every noise level.</source>
        <translation>二维中的分数；在每个噪声强度下，真实都是已知的。</translation>
    </message>
    <message>
        <source>The same score in a space with one dimension for each pixel: a picture is one point of it.</source>
        <translation>同样的分数，空间里每个像素是一个维度：一张图片就是其中一点。</translation>
    </message>
    <message>
        <source>Scenes that are already running, each with a text and a question.</source>
        <translation>已经在运行的场景，每一个都有文字和一道问题。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Takes the last step back: a stroke, a setting, a move of the probe.</source>
        <translation>取消上一步：一笔、一项设置、一次探针的移动。</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Does again what was undone.</source>
        <translation>把撤销的一步重新做一次。</translation>
    </message>
    <message>
        <source>Every step by name: choose one to go back to it, or forward.</source>
        <translation>按名称列出每一步：选一个，就回到那里或往前到那里。</translation>
    </message>
    <message>
        <source>Opens a project, or a picture, points or a mixture as the target.</source>
        <translation>打开项目，或以图片、点、混合作为目标分布。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Writes drawing, settings and what was learned into one file.</source>
        <translation>把图画、设置与学到的内容写进一个文件。</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>这是什么？</translation>
    </message>
    <message>
        <source>Point at anything and click to learn what it is; Esc ends.</source>
        <translation>指向任何东西并点一下，就知道它是什么；按 Esc 结束。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Says everything in another language, while all goes on.</source>
        <translation>换另一种语言说明一切，而一切照常进行。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Dark, light or high contrast; blue stays the truth, gold what is learned, magenta the gap.</source>
        <translation>深色、浅色或高对比；蓝色始终是真实，金色是学到的，洋红是差距。</translation>
    </message>
    <message>
        <source>For a projector</source>
        <translation>投影模式</translation>
    </message>
    <message>
        <source>The plane alone, large enough for the last row of a room.</source>
        <translation>只有平面，大到教室最后一排也看得清楚。</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Hides the panels or shows them, where the window is narrow.</source>
        <translation>窗口窄的时候，隐藏或显示面板。</translation>
    </message>
    <message>
        <source>Takes away a picture of this view, the run as a film, or its numbers.</source>
        <translation>把这个画面存成图片、把运行存成视频，或取走它的数字。</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>The format in which it is written.</source>
        <translation>写成哪一种格式。</translation>
    </message>
    <message>
        <source>How many pixels of the file stand for one on the screen.</source>
        <translation>文件里几个像素对应屏幕上的一个像素。</translation>
    </message>
    <message>
        <source>The same view in the light theme, with a caption that says what it is.</source>
        <translation>同一个画面，用浅色主题，并附上一行说明。</translation>
    </message>
    <message>
        <source>The size, pace and part of the run that the film shows.</source>
        <translation>视频的大小、快慢，以及显示运行的哪一段。</translation>
    </message>
    <message>
        <source>The positions of the points at chosen steps, as numbers for other programs.</source>
        <translation>选定步数时各点的位置，以数字交给其他程序。</translation>
    </message>
    <message>
        <source>Copies it, or writes it into a file of your choice.</source>
        <translation>复制，或写入你选的文件。</translation>
    </message>
    <message>
        <source>Copy or write</source>
        <translation>复制或写入</translation>
    </message>
    <message>
        <source>Every key and what it does; any key or a click closes the list.</source>
        <translation>每个按键和它的作用；按任意键或点一下就关闭。</translation>
    </message>
    <message>
        <source>Status line</source>
        <translation>状态栏</translation>
    </message>
    <message>
        <source>What the tool in hand does, and on which device the network learns.</source>
        <translation>手上的工具做什么，以及网络在哪个设备上学习。</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>What happened, why, and what can be done about it.</source>
        <translation>发生了什么、为什么，以及可以怎么办。</translation>
    </message>
    <message>
        <source>How a file is taken</source>
        <translation>文件怎样采用</translation>
    </message>
    <message>
        <source>What of the file becomes density; it can be changed until Done.</source>
        <translation>文件的哪些部分成为密度；按“完成”之前都可以改。</translation>
    </message>
    <message>
        <source>A lesson</source>
        <translation>一课</translation>
    </message>
    <message>
        <source>Opens a scene that runs; your own document comes back when you leave it.</source>
        <translation>打开一个运行中的场景；离开时你自己的文档会回来。</translation>
    </message>
    <message>
        <source>The lesson</source>
        <translation>这一课</translation>
    </message>
    <message>
        <source>What this step shows, something to do, and a question that the screen answers.</source>
        <translation>这一步显示什么、要做什么，以及一道由画面回答的问题。</translation>
    </message>
    <message>
        <source>A control of the lesson</source>
        <translation>这一课的控制项</translation>
    </message>
    <message>
        <source>The one setting that matters in this step.</source>
        <translation>这一步里唯一重要的设置。</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Every answer gets a reply: try it and look at the scene.</source>
        <translation>每个答案都有回应：试一试，看看场景。</translation>
    </message>
    <message>
        <source>The lesson’s run</source>
        <translation>这一课的运行</translation>
    </message>
    <message>
        <source>Begins the scene again, plays it, or goes one step on.</source>
        <translation>从头开始场景、播放，或前进一步。</translation>
    </message>
    <message>
        <source>A lesson on A4 pages: its texts, formulas, scenes and questions, with answers or without.</source>
        <translation>一课印在 A4 纸上：文字、公式、场景与问题，可附答案或不附。</translation>
    </message>
    <message>
        <source>Each formula with its source, and below it the numbers at the probe and the playhead, as they are now.</source>
        <translation>每条公式与其出处，下面是探针与播放头目前的数值。</translation>
    </message>
    <message>
        <source>The terms of the field in three languages, with a sentence on each.</source>
        <translation>这个领域的术语，三种语言并列，每个附一句说明。</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>Four steps through drawing, learning, sampling and looking; Esc ends it.</source>
        <translation>四步走过绘制、学习、采样与观看；按 Esc 结束。</translation>
    </message>
    <message>
        <source>Projector view</source>
        <translation>投影画面</translation>
    </message>
    <message>
        <source>The plane with one sentence and one number, for a whole room.</source>
        <translation>平面配上一句话和一个数字，给整个教室看。</translation>
    </message>
    <message>
        <source>None: this run ends in noise, which has no parts</source>
        <translation>无：这次运行终于噪声，噪声没有部分可分</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Up to four runs side by side, in step (R)</source>
        <translation>最多四次运行并列，步调一致（R）</translation>
    </message>
    <message>
        <source>Needs a trained network</source>
        <translation>需要训练好的网络</translation>
    </message>
    <message>
        <source>This run, and another beside it</source>
        <translation>这次运行，旁边再并列一个</translation>
    </message>
    <message>
        <source>Ready-made comparisons</source>
        <translation>现成的比较</translation>
    </message>
    <message>
        <source>One of the lanes follows a network, and there is none yet. The true field runs meanwhile.</source>
        <translation>并列的运行中有一个跟随网络，而网络尚未训练。目前先用真实场运行。</translation>
    </message>
    <message>
        <source>Compare: {pair}</source>
        <translation>比较：{pair}</translation>
    </message>
    <message>
        <source>Nothing is learned yet</source>
        <translation>还没有学到东西</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>暂停（Space）</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>播放（Space）</translation>
    </message>
    <message>
        <source>The open coordinate</source>
        <translation>未定的坐标</translation>
    </message>
    <message>
        <source>{density}: exact, and the points’</source>
        <translation>{density}：精确的，与点的</translation>
    </message>
    <message>
        <source>A moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>No points of this value yet: play</source>
        <translation>还没有这个值的点：请播放</translation>
    </message>
    <message>
        <source>{apart} apart; two exact sets of as many: {floor}</source>
        <translation>相距 {apart}；两组同样多的精确样本：{floor}</translation>
    </message>
    <message>
        <source>Putting {axis} back is an approximation</source>
        <translation>把 {axis} 放回只是一种近似</translation>
    </message>
    <message>
        <source>No further apart than by chance</source>
        <translation>差距不超过随机造成的</translation>
    </message>
    <message>
        <source>Distribution of the points</source>
        <translation>点的分布</translation>
    </message>
    <message>
        <source>the noise it sees</source>
        <translation>它看到的噪声</translation>
    </message>
    <message>
        <source>where it pulls</source>
        <translation>它往哪里拉</translation>
    </message>
    <message>
        <source>xₜ = x̂₀ − (x̂₀ − xₜ): from the noisy picture to the clean one</source>
        <translation>xₜ = x̂₀ − (x̂₀ − xₜ)：从有噪声的图片到干净的图片</translation>
    </message>
    <message>
        <source>the score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>xₜ = α x̂₀ − σ² s: raw, it is noise in every pixel, longer as σ falls</source>
        <translation>xₜ = α x̂₀ − σ² s：未经处理时，它在每个像素上都是噪声，σ 越小越长</translation>
    </message>
    <message>
        <source>this step&apos;s change</source>
        <translation>这一步的变化</translation>
    </message>
    <message>
        <source>x̂₀ = x̂₀ one step before + Δx̂₀</source>
        <translation>x̂₀ = 前一步的 x̂₀ + Δx̂₀</translation>
    </message>
    <message>
        <source>from the class</source>
        <translation>来自类别</translation>
    </message>
    <message>
        <source>x̂₀ = x̂ of any class + w (x̂ of the class − x̂ of any class)</source>
        <translation>x̂₀ = 任意类别的 x̂ + w (该类别的 x̂ − 任意类别的 x̂)</translation>
    </message>
    <message>
        <source>clean, as it is seen now</source>
        <translation>现在看到的干净图片</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
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
        <translation>网络看到的干净图片</translation>
    </message>
    <message>
        <source>clean</source>
        <translation>干净</translation>
    </message>
    <message>
        <source>of any class</source>
        <translation>任意类别的</translation>
    </message>
    <message>
        <source>any class</source>
        <translation>任意类别</translation>
    </message>
    <message>
        <source>noisy now</source>
        <translation>现在带噪</translation>
    </message>
    <message>
        <source>class</source>
        <comment>below a letter</comment>
        <translation>类</translation>
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
        <translation>图表（U）</translation>
    </message>
    <message>
        <source>Where?</source>
        <translation>在哪里？</translation>
    </message>
    <message>
        <source>Show where the field is off: the view Difference (5)</source>
        <translation>显示场在何处有偏差：“差异”视图（5）</translation>
    </message>
    <message>
        <source>Relative error {value}</source>
        <translation>相对误差 {value}</translation>
    </message>
    <message>
        <source>at σ = {level} alone</source>
        <translation>仅在 σ = {level} 处</translation>
    </message>
    <message>
        <source>on that step’s drawing</source>
        <translation>在那一步的图画上</translation>
    </message>
    <message>
        <source>Relative error of {net} {value}</source>
        <translation>{net} 的相对误差 {value}</translation>
    </message>
    <message>
        <source>relative error, {where}</source>
        <translation>相对误差，{where}</translation>
    </message>
    <message>
        <source>E |s − s*|² / E |s*|² under pσ, mean over eight noise levels from 0.05 to 5</source>
        <translation>pσ 下的 E |s − s*|² / E |s*|²，取 0.05 到 5 之间八个噪声强度的平均</translation>
    </message>
    <message>
        <source>E |s − s*|² / E |s*|² under pσ, at the only noise level that is trained, σ = {level}</source>
        <translation>pσ 下的 E |s − s*|² / E |s*|²，在唯一受训练的噪声强度 σ = {level} 处</translation>
    </message>
    <message>
        <source>true</source>
        <comment>what the blue tick shows</comment>
        <translation>真实</translation>
    </message>
    <message>
        <source>Where the samples are</source>
        <translation>样本在哪里</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>pₜ(x), from 0 to its peak</source>
        <translation>pₜ(x)，从 0 到其峰值</translation>
    </message>
    <message>
        <source>Log density</source>
        <translation>对数密度</translation>
    </message>
    <message>
        <source>log₁₀ pₜ(x) over its peak, eight powers of ten</source>
        <translation>pₜ(x) 与其峰值之比的 log₁₀，跨八个数量级</translation>
    </message>
    <message>
        <source>Model’s density</source>
        <translation>模型的密度</translation>
    </message>
    <message>
        <source>What the learned field stands for: exp(−E) of an energy over its sum on the page; of any other network the log density along the probability-flow ODE, worked out in the background</source>
        <translation>学到的场所代表的密度：若为能量，是 exp(−E) 除以它在页面上的总和；若为其他网络，是沿概率流 ODE 的对数密度，在后台计算</translation>
    </message>
    <message>
        <source>Magnitude</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>|σ s|: how long the arrows are</source>
        <translation>|σ s|：箭头有多长</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>Where the arrows point: strokes run along them, bright ones face the upper left</source>
        <translation>箭头的方向：笔触沿箭头走，亮的朝左上</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>|σ (sθ − s)|, in noise draws</source>
        <translation>|σ (sθ − s)|，以一次噪声抽样为单位</translation>
    </message>
    <message>
        <source>Relative error</source>
        <translation>相对误差</translation>
    </message>
    <message>
        <source>|sθ − s| / |s|, where |σ s| is at least 0.1</source>
        <translation>|sθ − s| / |s|，限 |σ s| 至少为 0.1 处</translation>
    </message>
    <message>
        <source>Divergence</source>
        <translation>散度</translation>
    </message>
    <message>
        <source>σ² ∇·s = tr Cov(x₀ | x)/σ² − 2: how fast arrows run together, below 0, or apart, above</source>
        <translation>σ² ∇·s = tr Cov(x₀ | x)/σ² − 2：箭头汇聚（小于 0）或散开（大于 0）得多快</translation>
    </message>
    <message>
        <source>Curl</source>
        <translation>旋度</translation>
    </message>
    <message>
        <source>σ² (∂₁s₂ − ∂₂s₁) of the learned field: how fast it turns; a true score, a gradient, does not</source>
        <translation>学到的场的 σ² (∂₁s₂ − ∂₂s₁)：它转得多快；真实的分数是梯度，不会旋转</translation>
    </message>
    <message>
        <source>p(part | x) at the noise level shown: how likely a noisy point is to have come from one part of the drawing, exactly, by Bayes’ rule; Split shows a trained classifier’s beside it</source>
        <translation>所示噪声强度下的 p(部分 | x)：带噪声的点来自图画某一部分的概率，由贝叶斯公式精确算出；“分割”会在旁边显示训练好的分类器的结果</translation>
    </message>
    <message>
        <source>Class, trained</source>
        <translation>类别，训练的</translation>
    </message>
    <message>
        <source>q(part | x), the same as a network says that learned to name the part: it is trained when it is first shown</source>
        <translation>q(部分 | x)，同一个量，由学会辨认部分的网络给出：首次显示时才训练</translation>
    </message>
    <message>
        <source>as guided</source>
        <translation>随引导</translation>
    </message>
    <message>
        <source>The part that points are guided to; where nothing guides them, the first</source>
        <translation>点被引导去的部分；没有引导时，是第一个部分</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>σ times the score</source>
        <translation>σ 乘分数</translation>
    </message>
    <message>
        <source>Guidance parts</source>
        <translation>引导的分量</translation>
    </message>
    <message>
        <source>The field, the push of guidance, and their sum, at the run’s settings</source>
        <translation>场、引导的推力，以及两者之和，按这次运行的设置</translation>
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
        <translation>½ g² s − f x：t 下降时，点在没有噪声下如何移动</translation>
    </message>
    <message>
        <source>Drift back, SDE</source>
        <translation>逆向漂移，SDE</translation>
    </message>
    <message>
        <source>g² s − f x: how points move on the mean while t falls</source>
        <translation>g² s − f x：t 下降时，点平均如何移动</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>箭头</translation>
    </message>
    <message>
        <source>One from each place; for colour alone switch Field off</source>
        <translation>每个位置一支；只要颜色时，请关闭“场”</translation>
    </message>
    <message>
        <source>Streamlines</source>
        <translation>流线</translation>
    </message>
    <message>
        <source>Lines along the field, evenly spaced</source>
        <translation>沿着场的线，间距均匀</translation>
    </message>
    <message>
        <source>On a grid</source>
        <translation>在网格上</translation>
    </message>
    <message>
        <source>From each node of a grid that stays with the page</source>
        <translation>从网格的每个节点出发，网格固定在页面上</translation>
    </message>
    <message>
        <source>At points</source>
        <translation>在点上</translation>
    </message>
    <message>
        <source>At noisy points of the data, where the network is taught: α x₀ + σ ε</source>
        <translation>在有噪声的数据点上，即网络受教之处：α x₀ + σ ε</translation>
    </message>
    <message>
        <source>Compressed</source>
        <translation>压缩</translation>
    </message>
    <message>
        <source>0.95 cell · r / (0.55 + r), r = |σ s|</source>
        <translation>0.95 格 · r / (0.55 + r)，r = |σ s|</translation>
    </message>
    <message>
        <source>True length</source>
        <translation>真实长度</translation>
    </message>
    <message>
        <source>In proportion to |σ s|</source>
        <translation>与 |σ s| 成正比</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>0.19 cell · ln(1 + 20 r), r = |σ s|</source>
        <translation>0.19 格 · ln(1 + 20 r)，r = |σ s|</translation>
    </message>
    <message>
        <source>Direction only</source>
        <translation>仅方向</translation>
    </message>
    <message>
        <source>All of one length</source>
        <translation>长度全都相同</translation>
    </message>
    <message>
        <source>True arrow</source>
        <translation>真实箭头</translation>
    </message>
    <message>
        <source>The exact score: it points where the log density of noisy data rises fastest. Blue is always the truth.</source>
        <translation>精确的分数：指向有噪声数据的对数密度上升最快的方向。蓝色永远是真实。</translation>
    </message>
    <message>
        <source>Learned arrow</source>
        <translation>学到的箭头</translation>
    </message>
    <message>
        <source>What the network answers for the score at the same place. Gold is always what the network says.</source>
        <translation>网络在同一处对分数的回答。金色永远是网络所说的。</translation>
    </message>
    <message>
        <source>How far the learned arrow is from the true one, both times σ. Magenta is always a gap.</source>
        <translation>学到的箭头离真实箭头多远，两者都乘上 σ。洋红永远是差距。</translation>
    </message>
    <message>
        <source>The plane: blue is true, gold is learned, magenta is the gap between them.</source>
        <translation>平面：蓝色是真实，金色是学到的，洋红是两者的差距。</translation>
    </message>
    <message>
        <source>Points of the run</source>
        <translation>运行中的点</translation>
    </message>
    <message>
        <source>Particles that the sampler moves step by step from noise to data, or the other way.</source>
        <translation>采样器一步一步移动的粒子，从噪声到数据，或反过来。</translation>
    </message>
    <message>
        <source>Which fields are drawn on the canvas.</source>
        <translation>画布上画哪些场。</translation>
    </message>
    <message>
        <source>Both arrows from the same point: gold lies on blue where they agree, and opens where not.</source>
        <translation>两支箭头从同一点出发：一致时金色叠在蓝色上，不一致时张开。</translation>
    </message>
    <message>
        <source>The true field left of the divider, the learned one right of it.</source>
        <translation>分隔线左边是真实场，右边是学到的场。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>What each colour and shape on the canvas means; a click on a name hides it.</source>
        <translation>画布上每种颜色与形状的意思；点一下名称就隐藏它。</translation>
    </message>
    <message>
        <source>Scale of the arrows</source>
        <translation>箭头的比例</translation>
    </message>
    <message>
        <source>How long an arrow of a given length is drawn; both fields are drawn by one rule.</source>
        <translation>一定长度的箭头画多长；两个场用同一条规则。</translation>
    </message>
    <message>
        <source>Where the data is</source>
        <translation>数据在哪里</translation>
    </message>
    <message>
        <source>The line within which the density is above a share of its peak.</source>
        <translation>这条线以内，密度高于峰值的某个比例。</translation>
    </message>
    <message>
        <source>Colours and lines of the points</source>
        <translation>点的颜色与线</translation>
    </message>
    <message>
        <source>What the colours of points, and the strips beside the canvas, stand for.</source>
        <translation>点的颜色，以及画布边缘的图，各代表什么。</translation>
    </message>
    <message>
        <source>What is drawn on the canvas, and how.</source>
        <translation>画布上画些什么，怎么画。</translation>
    </message>
    <message>
        <source>Whether the ground is coloured; the field “Colour shows” says by what.</source>
        <translation>底色是否上色；由哪个量决定，见“颜色显示”。</translation>
    </message>
    <message>
        <source>Lines along which the density of noisy data is the same.</source>
        <translation>沿着这些线，有噪声数据的密度相同。</translation>
    </message>
    <message>
        <source>Whether arrows or streamlines are drawn.</source>
        <translation>是否画箭头或流线。</translation>
    </message>
    <message>
        <source>A thousand clean points of the drawing, without noise.</source>
        <translation>图画里一千个没有噪声的干净的点。</translation>
    </message>
    <message>
        <source>Whether the points of the run are drawn.</source>
        <translation>是否画出运行中的点。</translation>
    </message>
    <message>
        <source>Where each point was in its last steps.</source>
        <translation>每个点在最近几步时的位置。</translation>
    </message>
    <message>
        <source>Rings around points of a finished run that lie where hardly any data is.</source>
        <translation>圈出运行结束后落在几乎没有数据处的点。</translation>
    </message>
    <message>
        <source>Arrows are faint where the network was hardly taught anything.</source>
        <translation>网络几乎没学过的地方，箭头变淡。</translation>
    </message>
    <message>
        <source>The window’s own movements happen at once; data moves as ever.</source>
        <translation>窗口自身的动作立刻完成；数据照常移动。</translation>
    </message>
    <message>
        <source>Colour shows</source>
        <translation>颜色显示</translation>
    </message>
    <message>
        <source>The quantity that colours the ground.</source>
        <translation>决定底色的量。</translation>
    </message>
    <message>
        <source>How likely noisy data is at each place: the drawing, blurred by the noise.</source>
        <translation>有噪声的数据在各处出现的可能：图画被噪声模糊后的样子。</translation>
    </message>
    <message>
        <source>The logarithm of the density: its slope is the score.</source>
        <translation>密度的对数：它的斜率就是分数。</translation>
    </message>
    <message>
        <source>The density that the learned field stands for, followed along the probability-flow ODE.</source>
        <translation>学到的场所代表的密度，沿概率流 ODE 求得。</translation>
    </message>
    <message>
        <source>How long the arrows are: near 1 at one draw of noise from the data.</source>
        <translation>箭头有多长：离数据一份噪声处约为 1。</translation>
    </message>
    <message>
        <source>Noise smeared along the field: the strokes run where the arrows point.</source>
        <translation>沿着场抹开的噪点：笔画顺着箭头的方向。</translation>
    </message>
    <message>
        <source>Error map</source>
        <translation>误差图</translation>
    </message>
    <message>
        <source>How far the network is off at each place, in draws of noise.</source>
        <translation>网络在各处差多少，以噪声抽样为单位。</translation>
    </message>
    <message>
        <source>The gap as a share of the true arrow’s length, which counts as at least a tenth of a draw of noise.</source>
        <translation>差距占真实箭头长度的比例；这个长度至少算作一份噪声的十分之一。</translation>
    </message>
    <message>
        <source>Lines that follow the field, evenly spaced; the true ones cross the contours at right angles.</source>
        <translation>顺着场、间隔均匀的线；真实场的线与等高线成直角。</translation>
    </message>
    <message>
        <source>Where arrows run together it is negative, where they run apart positive.</source>
        <translation>箭头汇聚处为负，散开处为正。</translation>
    </message>
    <message>
        <source>How fast the learned field turns; a true score is a gradient and has none.</source>
        <translation>学到的场转得多快；真正的分数是梯度，没有旋度。</translation>
    </message>
    <message>
        <source>How likely a noisy point is to have come from one part of the drawing, exactly.</source>
        <translation>带噪声的点来自图画某一部分的概率，精确计算。</translation>
    </message>
    <message>
        <source>The same probability as a network says that learned to name the part.</source>
        <translation>同样的概率，由学会认出部分的网络说出。</translation>
    </message>
    <message>
        <source>Of part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>The part of the drawing whose probability is shown.</source>
        <translation>显示图画哪一部分的概率。</translation>
    </message>
    <message>
        <source>Field shows</source>
        <translation>场显示</translation>
    </message>
    <message>
        <source>Which vectors the arrows stand for.</source>
        <translation>箭头代表哪些向量。</translation>
    </message>
    <message>
        <source>The field, the push of guidance, and their sum, which drives the points.</source>
        <translation>场、引导的推力，以及推动各点的两者之和。</translation>
    </message>
    <message>
        <source>How the noise process itself moves points on the mean.</source>
        <translation>噪声过程本身平均怎样移动各点。</translation>
    </message>
    <message>
        <source>How points move without noise while t falls.</source>
        <translation>t 减小时，没带噪声的点怎样移动。</translation>
    </message>
    <message>
        <source>How points move on the mean while t falls, with noise beside it.</source>
        <translation>t 减小时各点平均怎样移动，另外还有噪声。</translation>
    </message>
    <message>
        <source>Drawn as</source>
        <translation>画法</translation>
    </message>
    <message>
        <source>Single arrows, or lines along the field.</source>
        <translation>单支箭头，或沿着场的线。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Arrows on a grid, or at noisy points of the data, where the network is taught.</source>
        <translation>箭头画在网格上，或画在有噪声的数据点上，也就是网络学习的地方。</translation>
    </message>
    <message>
        <source>Length of arrows</source>
        <translation>箭头的长度</translation>
    </message>
    <message>
        <source>Compressed keeps every arrow within its cell; others are in proportion, logarithmic, or all of one length.</source>
        <translation>压缩让箭头不出自己的格子；另有按比例、对数，或全部等长。</translation>
    </message>
    <message>
        <source>Pixels between two arrows or two streamlines.</source>
        <translation>两支箭头或两条流线之间的像素数。</translation>
    </message>
    <message>
        <source>How the points look</source>
        <translation>点的外观</translation>
    </message>
    <message>
        <source>Colour, trails and histograms of the points of the run.</source>
        <translation>运行中各点的颜色、轨迹与直方图。</translation>
    </message>
    <message>
        <source>Colour of the points</source>
        <translation>点的颜色</translation>
    </message>
    <message>
        <source>One ink for all, or a colour by part, start or another quantity.</source>
        <translation>全部同一墨色，或按部分、起点或其他量上色。</translation>
    </message>
    <message>
        <source>How many of its last steps each point draws behind it, and whether they fade.</source>
        <translation>每个点身后画出最近几步，以及是否淡出。</translation>
    </message>
    <message>
        <source>Lines of equal density of the points themselves, each blurred by a Gaussian.</source>
        <translation>各点自身密度的等高线，每点用一个高斯模糊。</translation>
    </message>
    <message>
        <source>Picks points whose next step is drawn as its parts: drift, score and noise.</source>
        <translation>选几个点，把下一步拆开来画：漂移、分数与噪声。</translation>
    </message>
    <message>
        <source>A step, taken apart</source>
        <translation>拆解一步</translation>
    </message>
    <message>
        <source>What one step adds to a point: a push by the score, and a shake by chance.</source>
        <translation>一步给点加上什么：分数的一推，和随机的一抖。</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>间距</translation>
    </message>
    <message>
        <source>Between two arrows or two streamlines, on the screen</source>
        <translation>两个箭头或两条流线在屏幕上的距离</translation>
    </message>
    <message>
        <source>part {n}</source>
        <translation>部分 {n}</translation>
    </message>
    <message>
        <source>Following the flow… {share}</source>
        <translation>正在沿流计算… {share}</translation>
    </message>
    <message>
        <source>two true sets {floor}</source>
        <translation>两组真实样本 {floor}</translation>
    </message>
    <message>
        <source>Lines of equal pₜ</source>
        <translation>pₜ 的等高线</translation>
    </message>
    <message>
        <source>Learned − true</source>
        <translation>学到的 − 真实</translation>
    </message>
    <message numerus="yes">
        <source>{n} point(s)</source>
        <translation>
            <numerusform>{n} 个点</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} landed beside the data</source>
        <translation>{n} 个落在数据之外</translation>
    </message>
    <message>
        <source>scoreviz projects (*.scoreviz)</source>
        <translation>scoreviz 项目 (*.scoreviz)</translation>
    </message>
    <message>
        <source>Projects and targets (*.scoreviz *.png *.jpg *.jpeg *.svg *.csv *.npy *.json);;All files (*)</source>
        <translation>项目与目标分布 (*.scoreviz *.png *.jpg *.jpeg *.svg *.csv *.npy *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>{file} was changed by another program since it was opened. Saving would replace that.</source>
        <translation>{file} 打开后已被其他程序更改。保存会覆盖那些更改。</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存…</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>{file} is read-only: save as</source>
        <translation>{file} 是只读的：另存为</translation>
    </message>
    <message>
        <source>Save a copy that opens read-only</source>
        <translation>保存一份以只读方式打开的副本</translation>
    </message>
    <message>
        <source>Saved {file}, which opens read-only</source>
        <translation>已保存 {file}，它以只读方式打开</translation>
    </message>
    <message>
        <source>{file} is open here: choose another name for the copy</source>
        <translation>{file} 正在这里打开：请为副本另选名称</translation>
    </message>
    <message>
        <source>{file}: there is such a file already; choose it by its whole name to replace it</source>
        <translation>{file}：已有这个文件；要替换它，请用完整文件名选择</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>已保存 {file}</translation>
    </message>
    <message>
        <source>Not opened</source>
        <translation>未打开</translation>
    </message>
    <message>
        <source>{file} is opened</source>
        <translation>{file} 已打开</translation>
    </message>
    <message>
        <source>{file} may not be written here: Save asks for another name</source>
        <translation>{file} 在这里不能写入：保存时会要求另一个名称</translation>
    </message>
    <message>
        <source>{file} is read-only: Save asks for another name</source>
        <translation>{file} 是只读的：保存时会要求另一个名称</translation>
    </message>
    <message numerus="yes">
        <source>{n} left for good</source>
        <comment>points</comment>
        <translation>
            <numerusform>{n} 个已逃离</numerusform>
        </translation>
    </message>
    <message>
        <source>Not measured: {why}</source>
        <translation>未测量：{why}</translation>
    </message>
    <message>
        <source>harmless</source>
        <translation>无害</translation>
    </message>
    <message>
        <source>{n} steps end {far} from the data; by chance {chance}: too few</source>
        <translation>走 {n} 步，终点与数据相距 {far}；随机差距 {chance}：步数太少</translation>
    </message>
    <message>
        <source>{n} steps end {far} from the data; by chance {chance}</source>
        <translation>走 {n} 步，终点与数据相距 {far}；随机差距 {chance}</translation>
    </message>
    <message>
        <source>Finer than a cell, {cell}: nothing new is seen</source>
        <translation>比一格（{cell}）更细：看不到新东西</translation>
    </message>
    <message>
        <source>A cell is {cell} wide: coarser than that</source>
        <translation>一格宽 {cell}：这比它粗</translation>
    </message>
    <message>
        <source>Prior is {nats} nats from p₁</source>
        <translation>先验与 p₁ 相距 {nats} nats</translation>
    </message>
    <message>
        <source>Prior is within {nats} nats of p₁</source>
        <translation>先验与 p₁ 相距不到 {nats} nats</translation>
    </message>
    <message>
        <source>Above {limit} a step throws points out</source>
        <translation>步长超过 {limit} 会把点抛出</translation>
    </message>
    <message>
        <source>Stable up to a step of {limit}</source>
        <translation>步长不超过 {limit} 时稳定</translation>
    </message>
    <message>
        <source>Mean over directions of W₁ between {n} points of a run in the true field and as many true</source>
        <translation>W₁ 在各方向的平均：一边是真实场中一次运行的 {n} 个点，另一边是同样多的真实点</translation>
    </message>
    <message>
        <source>Two true sets are {floor} apart; above {times} times that, steps are too few</source>
        <translation>两组真实样本相距 {floor}；超过它的 {times} 倍，就是步数太少</translation>
    </message>
    <message>
        <source>{share} of the points left for good</source>
        <translation>有 {share} 的点逃离</translation>
    </message>
    <message>
        <source>A dot under noise is √(b² + σ²) = {width} wide, b = {cell} the cell’s own</source>
        <translation>噪声下的一个点宽 √(b² + σ²) = {width}，其中 b = {cell} 是格子本身的</translation>
    </message>
    <message>
        <source>KL(p₁ ‖ prior) = E[log p₁ − log prior], standard error {error}
At most √(KL/2) of the points are misplaced by it: {share}
Mean and spread: {distance} apart in W₂</source>
        <translation>KL(p₁ ‖ prior) = E[log p₁ − log prior]，标准误差 {error}
因先验而错位的点最多占 √(KL/2)：{share}
均值与离散程度：W₂ 相距 {distance}</translation>
    </message>
    <message>
        <source>h &lt; 2 / L, L the largest curvature of −log pσ that samples meet; at σ = {level}</source>
        <translation>h &lt; 2 / L，L 是样本所遇到的 −log pσ 的最大曲率；在 σ = {level}</translation>
    </message>
    <message>
        <source>First lane: {warning}</source>
        <translation>第一个运行：{warning}</translation>
    </message>
    <message>
        <source>Press and drag to place a Gaussian, drag its grips; symmetry changes all its copies; mass is in the sheet</source>
        <translation>按住并拖动以放置高斯，拖动手柄调整；对称会改变它的所有副本；质量在面板中</translation>
    </message>
    <message>
        <source>Delete a Gaussian</source>
        <translation>删除高斯</translation>
    </message>
    <message>
        <source>Mass of a Gaussian</source>
        <translation>高斯的质量</translation>
    </message>
    <message>
        <source>Turn a Gaussian</source>
        <translation>旋转高斯</translation>
    </message>
    <message>
        <source>Stretch a Gaussian</source>
        <translation>拉伸高斯</translation>
    </message>
    <message>
        <source>Move a Gaussian</source>
        <translation>移动高斯</translation>
    </message>
    <message>
        <source>Place a Gaussian</source>
        <translation>放置高斯</translation>
    </message>
    <message>
        <source>Picture looked at</source>
        <translation>正在看的图片</translation>
    </message>
    <message>
        <source>As the network sees it now</source>
        <translation>网络现在所见的样子</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Its middle, scaled to the size of the model&apos;s pictures</source>
        <translation>取其中央，缩放到模型图片的大小</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>An empty page</source>
        <translation>空白页面</translation>
    </message>
    <message>
        <source>To be drawn on</source>
        <translation>可在上面画</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>反相</translation>
    </message>
    <message>
        <source>Light and dark are exchanged</source>
        <translation>明暗互换</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Own picture</source>
        <translation>自备图片</translation>
    </message>
    <message>
        <source>A seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白</translation>
    </message>
    <message>
        <source>Light grey</source>
        <translation>浅灰</translation>
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
        <translation>红</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
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
        <translation>肤色</translation>
    </message>
    <message>
        <source>Ask for</source>
        <translation>待补</translation>
    </message>
    <message>
        <source>The brush hatches what is asked for</source>
        <translation>画笔用斜线标出待补的部分</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>The brush brings back what is known</source>
        <translation>画笔把已知的部分带回来</translation>
    </message>
    <message>
        <source>one</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Both are noised with the same noise: x_t = α ((1 − w) p + w p′) + σ z</source>
        <translation>两者加上同样的噪声：x_t = α ((1 − w) p + w p′) + σ z</translation>
    </message>
    <message>
        <source>turning</source>
        <translation>转动</translation>
    </message>
    <message>
        <source>The noise turns from that of the run&apos;s seed to that of the other seed</source>
        <translation>噪声从运行种子的噪声转到另一个种子的噪声</translation>
    </message>
    <message>
        <source>Brush stroke</source>
        <translation>画笔笔画</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>蒙版</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>“{layer}” is hidden: what is drawn on it is not seen</source>
        <translation>“{layer}”已隐藏：画在上面的内容看不见</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Explicit, implicit and denoising score matching differ by constants that no training changes.</source>
        <translation>显式、隐式和去噪分数匹配只相差常数，训练改变不了这些常数。</translation>
    </message>
    <message>
        <source>ESM − ISM = ½ E|s*|²,  DSM − ESM = d/(2σ²) − ½ E|s*|².  About once a second, over 8 192 fresh points with Gaussian noise.</source>
        <translation>ESM − ISM = ½ E|s*|²，DSM − ESM = d/(2σ²) − ½ E|s*|²。约每秒一次，取 8 192 个带高斯噪声的新点。</translation>
    </message>
    <message>
        <source>training steps</source>
        <translation>训练步数</translation>
    </message>
    <message>
        <source>the objectives, in the papers’ normalisation</source>
        <translation>各目标函数，按论文的归一化</translation>
    </message>
    <message>
        <source>their differences: dots measured, bars one standard error, lines exact</source>
        <translation>它们的差：圆点为测量值，误差线为一个标准误差，直线为精确值</translation>
    </message>
    <message>
        <source>Measuring at step {n}…</source>
        <translation>正在第 {n} 步测量…</translation>
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
        <translation>{mean} ± {error}，精确值 {exact}</translation>
    </message>
    <message>
        <source>It ended with {error}.</source>
        <translation>它以 {error} 结束。</translation>
    </message>
    <message>
        <source>From</source>
        <comment>a picture</comment>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <comment>a picture</comment>
        <translation>到</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Another seed at the other end</source>
        <translation>另一端换一个种子</translation>
    </message>
    <message>
        <source>Noised to t</source>
        <translation>加噪至 t</translation>
    </message>
    <message>
        <source>seed {n}</source>
        <translation>种子 {n}</translation>
    </message>
    <message>
        <source>from</source>
        <comment>a picture</comment>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <comment>a picture</comment>
        <translation>到</translation>
    </message>
    <message>
        <source>x̂₀ on both films, data at the left and noise at the right; click a frame to go there
Below: the root mean square of their difference, black to white is 1; half of that is the brightest</source>
        <translation>两个帧条上的 x̂₀，数据在左，噪声在右；单击一帧可移到那里
下方：两者之差的均方根，黑到白为 1；达到它的一半即最亮</translation>
    </message>
    <message>
        <source>Branch here</source>
        <translation>在此分支</translation>
    </message>
    <message>
        <source>Another seed for the noise that is put in after the branch</source>
        <translation>分支之后所加的噪声换一个种子</translation>
    </message>
    <message>
        <source>This sampler puts in no noise: another seed would change nothing</source>
        <translation>这个采样器不加噪声：换种子不会有任何改变</translation>
    </message>
    <message>
        <source>Take the branch away</source>
        <translation>移除分支</translation>
    </message>
    <message>
        <source>the run</source>
        <translation>原运行</translation>
    </message>
    <message>
        <source>the branch</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>No pictures of the classes</source>
        <translation>没有类别的图片</translation>
    </message>
    <message>
        <source>x̂₀ of both runs at the same t; click a picture to look at it
Below: the root mean square of their difference, black to white is 1; half of that is the brightest</source>
        <translation>两次运行在同一 t 的 x̂₀；单击图片可查看
下方：两者之差的均方根，黑到白为 1；达到它的一半即最亮</translation>
    </message>
    <message>
        <source>Take the settings of the run, then change one of them</source>
        <translation>先取原运行的设置，再改其中一项</translation>
    </message>
    <message>
        <source>the other</source>
        <comment>run</comment>
        <translation>另一次</translation>
    </message>
    <message>
        <source>Open a model that makes pictures</source>
        <translation>打开一个生成图片的模型</translation>
    </message>
    <message>
        <source>A folder as diffusers writes it: config.json, the weights, and its noise levels</source>
        <translation>diffusers 所写的文件夹：config.json、权重和噪声强度</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>正在打开 {name}…</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示的内容</translation>
    </message>
    <message>
        <source>factors {first} and {second}</source>
        <translation>系数 {first} 与 {second}</translation>
    </message>
    <message>
        <source>Click a pixel for its figures, arrows move it; once more, or Esc, to let go
Of pictures, what is lighter than white or darker than black is cut off</source>
        <translation>单击像素可看它的数值，方向键移动；再次单击或按 Esc 放开
图片中比白更亮或比黑更暗的部分会被截去</translation>
    </message>
    <message>
        <source>The picture as an equation: {said}</source>
        <translation>写成等式的图片：{said}</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>What the brush does</source>
        <translation>画笔的作用</translation>
    </message>
    <message>
        <source>Times a step</source>
        <translation>每步次数</translation>
    </message>
    <message>
        <source>After each step the known part is put back, as noisy as the step; between the times the step&apos;s noise is
put back, and the rest comes to fit. RePaint: Lugmayr et al. (2022)</source>
        <translation>每步之后，已知的部分会放回，噪声与该步相同；每次之间会再加上该步的噪声，
其余部分便与它相合。RePaint：Lugmayr 等（2022）</translation>
    </message>
    <message>
        <source>known, and asked for</source>
        <translation>已知与待补</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>known</source>
        <translation>已知</translation>
    </message>
    <message numerus="yes">
        <source>{sampler}, {n} step(s), seed {seed}</source>
        <translation>
            <numerusform>{sampler}，{n} 步，种子 {seed}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{sampler}, {n} step(s), seed {seed}, {told}, guidance {weight}</source>
        <translation>
            <numerusform>{sampler}，{n} 步，种子 {seed}，{told}，引导 {weight}</numerusform>
        </translation>
    </message>
    <message>
        <source>step {step} of {last}, σ / α = {level}</source>
        <translation>第 {step}／{last} 步，σ / α = {level}</translation>
    </message>
    <message>
        <source>Click a picture to look at it</source>
        <translation>单击图片可查看</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>暂无图片</translation>
    </message>
    <message numerus="yes">
        <source>{n} picture(s), number {which} is looked at</source>
        <translation>
            <numerusform>{n} 张图片，正在看第 {which} 张</numerusform>
        </translation>
    </message>
    <message>
        <source>One picture</source>
        <translation>一张图片</translation>
    </message>
    <message>
        <source>Pictures between</source>
        <translation>中间的图片</translation>
    </message>
    <message>
        <source>led back, each from its own noise</source>
        <translation>去噪还原，各从自己的噪声开始</translation>
    </message>
    <message>
        <source>filled in, each from its own noise</source>
        <translation>补全，各从自己的噪声开始</translation>
    </message>
    <message>
        <source>between, as the network makes it</source>
        <translation>网络生成的中间图片</translation>
    </message>
    <message>
        <source>Open a model first: a picture is scaled to the size of its pictures</source>
        <translation>请先打开模型：图片会缩放到模型图片的大小</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>拖入</translation>
    </message>
    <message>
        <source>Dropped picture</source>
        <translation>拖入的图片</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
    <message>
        <source>Noise between</source>
        <translation>中间的噪声</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>没有图片</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard</source>
        <translation>剪贴板上没有图片</translation>
    </message>
    <message>
        <source>Picture {which}</source>
        <translation>图片 {which}</translation>
    </message>
    <message>
        <source>There is no picture yet: generate some</source>
        <translation>还没有图片：请先生成几张</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Use a picture</source>
        <translation>使用图片</translation>
    </message>
    <message>
        <source>End of the row</source>
        <translation>端点图片</translation>
    </message>
    <message>
        <source>Pictures ({endings})</source>
        <translation>图片 ({endings})</translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation>打开图片</translation>
    </message>
    <message>
        <source>Take a picture away</source>
        <translation>移除图片</translation>
    </message>
    <message>
        <source>Exchange light and dark</source>
        <translation>明暗互换</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>打开 {name}</translation>
    </message>
    <message>
        <source>Its config and weights come from huggingface.co into the cache of the hub. Nothing of it is run.</source>
        <translation>它的配置文件和权重从 huggingface.co 下载到 hub 的缓存。其中的代码一概不运行。</translation>
    </message>
    <message>
        <source>Models of the hub need huggingface_hub: pip install &apos;scoreviz[hub]&apos;</source>
        <translation>hub 上的模型需要 huggingface_hub：pip install &apos;scoreviz[hub]&apos;</translation>
    </message>
    <message>
        <source>Name of a model of the hub</source>
        <translation>hub 上模型的名称</translation>
    </message>
    <message>
        <source>Hugging Face id</source>
        <translation>Hugging Face ID</translation>
    </message>
    <message>
        <source>It ended with {error}</source>
        <translation>它以 {error} 结束</translation>
    </message>
    <message>
        <source>Cancelled: what had come is kept, and is not fetched again</source>
        <translation>已取消：已下载的会保留，不会重新下载</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>Another picture, or pixel (Tab to them)</source>
        <translation>换一张图片或一个像素（先按 Tab 移过去）</translation>
    </message>
    <message>
        <source>Shift arrow</source>
        <translation>Shift 方向键</translation>
    </message>
    <message>
        <source>Move the plane&apos;s dot further (Tab)</source>
        <translation>平面上的点移得更远（Tab）</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>所有按键</translation>
    </message>
    <message>
        <source>Give a picture from the clipboard</source>
        <translation>从剪贴板给一张图片</translation>
    </message>
    <message>
        <source>Undo; with Shift, redo</source>
        <translation>撤销；加 Shift 重做</translation>
    </message>
    <message>
        <source>Save; with Shift, save as</source>
        <translation>保存；加 Shift 另存</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Share: picture, film, numbers</source>
        <translation>分享：图片、视频、数值</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Play, or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>One step towards data</source>
        <translation>往数据一步</translation>
    </message>
    <message>
        <source>One step towards noise</source>
        <translation>往噪声一步</translation>
    </message>
    <message>
        <source>To the data</source>
        <translation>到数据端</translation>
    </message>
    <message>
        <source>To the noise</source>
        <translation>到噪声端</translation>
    </message>
    <message>
        <source>Generate, or cancel</source>
        <translation>生成或取消</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>换一个种子</translation>
    </message>
    <message>
        <source>Vary the picture looked at</source>
        <translation>变化正在看的图片</translation>
    </message>
    <message>
        <source>Put a message away, or let a pixel go</source>
        <translation>关闭消息，或放开像素</translation>
    </message>
    <message>
        <source>velocity</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>How long is the arrow?</source>
        <translation>箭头有多长？</translation>
    </message>
    <message>
        <source>root mean square of a number</source>
        <translation>每个数的均方根</translation>
    </message>
    <message>
        <source>Of the whole picture, or of the pixel that is clicked: √ of the mean of the squares
score: s = −ε̂ / σ;  noise: ε̂, near 1 for a good network
clean: x̂₀;  velocity: v = α ε̂ − σ x̂₀
guidance: s − s of any class, what w has put in, where it is 0.01 or more
Below t = 0.01 nothing is shown: there s grows as 1 / σ and would hide the rest</source>
        <translation>整张图片的，或所选像素的：√ 平方的平均
分数：s = −ε̂ / σ；噪声：ε̂，好的网络接近 1
干净：x̂₀；速度：v = α ε̂ − σ x̂₀
引导：s 减去任意类别的 s，即 w 所加的部分，只显示 0.01 以上
t = 0.01 以下不显示：那里 s 随 1 / σ 增长，会盖过其余</translation>
    </message>
    <message>
        <source>guidance</source>
        <translation>引导</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>暂无数值</translation>
    </message>
    <message>
        <source>What is done with the pictures</source>
        <translation>对图片做什么</translation>
    </message>
    <message>
        <source>c = η √β̃ in x′ = α′ x̂₀ + √(σ′² − c²) ε̂ + c z: 0 the flow, 1 as much noise as DDPM</source>
        <translation>x′ = α′ x̂₀ + √(σ′² − c²) ε̂ + c z 中的 c = η √β̃：0 为流，1 时噪声与 DDPM 一样多</translation>
    </message>
    <message>
        <source>dx = [f x − ½ (1 + η²) g² s] dt + η g dw: 0 the flow, 1 the reverse SDE</source>
        <translation>dx = [f x − ½ (1 + η²) g² s] dt + η g dw：0 为流，1 为逆向 SDE</translation>
    </message>
    <message>
        <source>Slow motion: a step and a half a second</source>
        <translation>慢动作：每秒一步半</translation>
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
        <translation>这次运行的每张图片，网络现在所见的样子</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>The values of the noisy picture, beside the normal density that they end in</source>
        <translation>带噪声图片的数值，以及它们最终成为的正态密度</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>平面</translation>
    </message>
    <message>
        <source>The plane through three pictures, with what of the network&apos;s arrows lies in it</source>
        <translation>通过三张图片的平面，以及网络的箭头落在其中的部分</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自备</translation>
    </message>
    <message>
        <source>Your picture, noised to x_t = α x₀ + σ ε and led back from there: what survives?</source>
        <translation>自备图片加噪到 x_t = α x₀ + σ ε，再从那里去噪还原：什么会留下来？</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>补全</translation>
    </message>
    <message>
        <source>A part of a picture is known and put back after every step; the rest is asked for</source>
        <translation>图片的一部分已知，每步之后放回；其余待补</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>之间</translation>
    </message>
    <message>
        <source>Two pictures or two seeds, and what lies between them</source>
        <translation>两张图片或两个种子，以及它们之间的一切</translation>
    </message>
    <message>
        <source>The same noise and other settings: class, guidance, sampler, steps or η</source>
        <translation>噪声相同，设置不同：类别、引导、采样器、步数或 η</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>From a frame of the film on, another class, guidance or chance; the run stays as it is</source>
        <translation>从视频的某一帧起，换类别、引导或随机；原运行保持不变</translation>
    </message>
    <message>
        <source>Wander</source>
        <translation>漫游</translation>
    </message>
    <message>
        <source>Langevin dynamics at one noise level, from the picture looked at</source>
        <translation>从正在看的图片出发，在单一噪声强度下的朗之万动力学</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>A model&apos;s folder as diffusers writes it: config.json and weights</source>
        <translation>diffusers 所写的模型文件夹：config.json 和权重</translation>
    </message>
    <message>
        <source>Hugging Face id…</source>
        <translation>Hugging Face ID…</translation>
    </message>
    <message>
        <source>A model of the hub by its name; it is fetched only when you ask</source>
        <translation>按名称指定 hub 上的模型；只在要求时才下载</translation>
    </message>
    <message>
        <source>No model is open</source>
        <translation>没有打开模型</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>引导</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>采样器</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Eta</source>
        <translation>Eta</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
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
        <translation>类别 {label}</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>墨色</translation>
    </message>
    <message>
        <source>x_t = α x₀ + σ ε: the nearest step of the run is taken
SDEdit: Meng et al. (2022)</source>
        <translation>x_t = α x₀ + σ ε：取运行中最近的一步
SDEdit：Meng 等（2022）</translation>
    </message>
    <message>
        <source>yours</source>
        <comment>picture</comment>
        <translation>自备</translation>
    </message>
    <message>
        <source>noised</source>
        <comment>picture</comment>
        <translation>加噪后</translation>
    </message>
    <message>
        <source>mean</source>
        <comment>of the pictures</comment>
        <translation>均值</translation>
    </message>
    <message>
        <source>spread</source>
        <comment>of the pictures</comment>
        <translation>标准差</translation>
    </message>
    <message>
        <source>noised, t = {t}</source>
        <translation>加噪后，t = {t}</translation>
    </message>
    <message>
        <source>their mean</source>
        <translation>它们的均值</translation>
    </message>
    <message>
        <source>{off} from yours, root mean square; black to white is 1</source>
        <translation>与自备图片相差 {off}（均方根）；黑到白为 1</translation>
    </message>
    <message>
        <source>spread, to {most}</source>
        <translation>标准差，至 {most}</translation>
    </message>
    <message>
        <source>Standard deviation of each pixel; brightest is {most}, black to white is 1
Root mean square over the picture: {typical}</source>
        <translation>每个像素的标准差；最亮为 {most}，黑到白为 1
整张图片的均方根：{typical}</translation>
    </message>
    <message>
        <source>Draw here
or drop
a picture</source>
        <translation>在此绘图
或拖入
图片</translation>
    </message>
    <message>
        <source>Pictures from noise, by the same score and the same samplers as on the plane.</source>
        <translation>从噪声得到图片，用的是与平面上相同的分数和采样器。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>The network that makes the pictures: one that comes with the program, or your own.</source>
        <translation>制作图片的网络：程序附带的，或你自己的。</translation>
    </message>
    <message>
        <source>What the network is told to make; without a class it makes any.</source>
        <translation>告诉网络要做什么；没有类别时它什么都做。</translation>
    </message>
    <message>
        <source>Guidance w</source>
        <translation>引导 w</translation>
    </message>
    <message>
        <source>How strongly the class is pressed: 0 without it, 1 as learned; the paper’s w is one less.</source>
        <translation>类别压得多紧：0 没有，1 如所学；论文的 w 少一。</translation>
    </message>
    <message>
        <source>Makes pictures from noise with these settings, in the background.</source>
        <translation>用这些设置从噪声制作图片，在后台进行。</translation>
    </message>
    <message>
        <source>The noise the pictures begin from: the same seed gives the same pictures.</source>
        <translation>图片由哪个噪声开始：种子相同，图片就相同。</translation>
    </message>
    <message>
        <source>Pictures made</source>
        <translation>做好的图片</translation>
    </message>
    <message>
        <source>Click one to look at it; the equation and the strip are about that one.</source>
        <translation>点一张来看；等式与帧条都是关于它的。</translation>
    </message>
    <message>
        <source>With this picture</source>
        <translation>用这张图片</translation>
    </message>
    <message>
        <source>Takes the picture looked at as a start: vary it, noise it, fill in.</source>
        <translation>以正在看的图片为起点：变化它、加噪声、补全。</translation>
    </message>
    <message>
        <source>Above the noisy picture at some steps, below the clean one that the network sees in it.</source>
        <translation>上排是某些步的带噪声图片，下排是网络从中看到的干净图片。</translation>
    </message>
    <message>
        <source>Which equation of pictures is written out.</source>
        <translation>写出哪一个图片等式。</translation>
    </message>
    <message>
        <source>The noisy picture</source>
        <translation>有噪声的图片</translation>
    </message>
    <message>
        <source>The picture as it is at this step: some signal and some noise.</source>
        <translation>这一步的图片：一些信号和一些噪声。</translation>
    </message>
    <message>
        <source>The clean picture it sees</source>
        <translation>它看到的干净图片</translation>
    </message>
    <message>
        <source>The mean of all clean pictures that may be behind the noisy one; early on it is blurred.</source>
        <translation>带噪声图片背后所有可能的干净图片的平均；一开始是模糊的。</translation>
    </message>
    <message>
        <source>The noise it sees</source>
        <translation>它看到的噪声</translation>
    </message>
    <message>
        <source>What the network takes for noise in the picture: minus σ times the score.</source>
        <translation>网络认为图片中是噪声的部分：负 σ 乘以分数。</translation>
    </message>
    <message>
        <source>Where it pulls</source>
        <translation>它往哪里拉</translation>
    </message>
    <message>
        <source>From the noisy picture to the clean one: the arrow of the plane, as a picture.</source>
        <translation>从有噪声的图片到干净的：平面上的箭头，化成图片。</translation>
    </message>
    <message>
        <source>The score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>The arrow itself, one number for each pixel; it grows as noise falls.</source>
        <translation>箭头本身，每个像素一个数；噪声越小它越大。</translation>
    </message>
    <message>
        <source>This step’s change</source>
        <translation>这一步的变化</translation>
    </message>
    <message>
        <source>How the clean picture changed in this step.</source>
        <translation>干净图片在这一步怎样变化。</translation>
    </message>
    <message>
        <source>What the class adds</source>
        <translation>类别加了什么</translation>
    </message>
    <message>
        <source>The difference between told the class and told nothing, as a picture.</source>
        <translation>告诉类别与什么都不告诉之间的差，化成图片。</translation>
    </message>
    <message>
        <source>The size of the arrow in each unit, along the noise axis, for the picture or one pixel.</source>
        <translation>箭头在每种单位下的大小，沿噪声轴，整张图片或一个像素。</translation>
    </message>
    <message>
        <source>Values of the pixels</source>
        <translation>像素的数值</translation>
    </message>
    <message>
        <source>How the numbers of the noisy picture are spread: they become a Gaussian at t = 1.</source>
        <translation>带噪声图片的数值怎样分布：在 t = 1 时成为高斯。</translation>
    </message>
    <message>
        <source>Look at all, or do one of the other things with them.</source>
        <translation>看全部，或用它们做别的事。</translation>
    </message>
    <message>
        <source>Plane of images</source>
        <translation>图片的平面</translation>
    </message>
    <message>
        <source>The plane through three pictures, with the arrows of the network that lie in it.</source>
        <translation>通过三张图片的平面，以及网络的箭头在其中的部分。</translation>
    </message>
    <message>
        <source>How much noise, and which draw of it, every picture of the plane gets.</source>
        <translation>平面上每张图片加多少噪声，以及哪一次抽样。</translation>
    </message>
    <message>
        <source>Noise is put on a picture and taken off again: what is lost is what that noise hides.</source>
        <translation>给图片加噪声再去掉：失去的就是那样的噪声所遮住的。</translation>
    </message>
    <message>
        <source>What is known (m = 1) is put back in every step; the network finds the rest, each step several times.</source>
        <translation>已知的部分（m = 1）每一步都放回去；其余由网络找出，每一步做好几次。</translation>
    </message>
    <message>
        <source>Langevin dynamics at one noise level: the lower it is, the more the picture stays what it was.</source>
        <translation>在一个噪声强度下的朗之万动力学：强度越低，图片越保持原样。</translation>
    </message>
    <message>
        <source>Between two pictures</source>
        <translation>两张图片之间</translation>
    </message>
    <message>
        <source>Both ends are noised, mixed along an arc, and made clean again.</source>
        <translation>两端都加噪声，沿弧线混合，再去噪。</translation>
    </message>
    <message>
        <source>The same noise with one setting changed, picture by picture.</source>
        <translation>噪声相同，只改一项设置，逐张比较。</translation>
    </message>
    <message>
        <source>The run goes on from this step by another chance or setting.</source>
        <translation>从这一步起，换一种随机或设置继续运行。</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>还没有模型</translation>
    </message>
    <message>
        <source>Opens a folder with a model that makes pictures.</source>
        <translation>打开含有图片模型的文件夹。</translation>
    </message>
    <message>
        <source>s is s of any class plus w times the difference of s of the class and s of any</source>
        <translation>s 是任意类别的 s，加上 w 乘以该类别的 s 与任意类别的 s 之差</translation>
    </message>
    <message>
        <source>Noise η</source>
        <translation>噪声 η</translation>
    </message>
    <message>
        <source>How much of the noise is drawn anew in each step.</source>
        <translation>每一步重新抽取多少噪声。</translation>
    </message>
    <message>
        <source>How many pictures</source>
        <translation>多少张图片</translation>
    </message>
    <message>
        <source>How many are made at once, each from its own noise.</source>
        <translation>同时做多少张，每张从自己的噪声开始。</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>The network is told this class</source>
        <translation>告诉网络这个类别</translation>
    </message>
    <message>
        <source>1: the class alone; more: away from what pictures of any class have in common</source>
        <translation>1：只有该类别；更大：远离任意类别图片的共同之处</translation>
    </message>
    <message>
        <source>Choose a class first: nothing is there to guide to</source>
        <translation>请先选类别：没有可引导的方向</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>How they are made</source>
        <translation>生成的方式</translation>
    </message>
    <message>
        <source>Noise of the plane</source>
        <translation>平面的噪声</translation>
    </message>
    <message>
        <source>Draw of noise</source>
        <translation>噪声抽样</translation>
    </message>
    <message>
        <source>Pictures of the plane</source>
        <translation>平面的图片</translation>
    </message>
    <message>
        <source>Dot</source>
        <translation>点</translation>
    </message>
    <message>
        <source>The network is asked…</source>
        <translation>正在询问网络…</translation>
    </message>
    <message>
        <source>Of earlier settings</source>
        <translation>属于先前的设置</translation>
    </message>
    <message>
        <source>Arrow: x̂₀ − p, its part in the plane, of the noisy picture α p + σ ε; ε is one draw for all</source>
        <translation>箭头：带噪声图片 α p + σ ε 的 x̂₀ − p 在平面内的部分；全部共用一次 ε 抽样</translation>
    </message>
    <message>
        <source>Arrow: x̂₀ − p, in the plane</source>
        <translation>箭头：平面内的 x̂₀ − p</translation>
    </message>
    <message>
        <source>{share} in the plane, by chance {chance}</source>
        <translation>平面内占 {share}，随机为 {chance}</translation>
    </message>
    <message>
        <source>y₀ is {off} a pixel off the plane</source>
        <translation>y₀ 每像素偏离平面 {off}</translation>
    </message>
    <message>
        <source>The view</source>
        <translation>当前画面</translation>
    </message>
    <message>
        <source>The equation and what is below it, as they are seen now</source>
        <translation>等式及其下方的内容，如现在所见</translation>
    </message>
    <message>
        <source>The film strip</source>
        <translation>帧条</translation>
    </message>
    <message>
        <source>xₜ over x̂₀ of the picture that is looked at</source>
        <translation>正在看的图片：xₜ 在上，x̂₀ 在下</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>所有图片</translation>
    </message>
    <message>
        <source>Every picture of the run at its end, in rows</source>
        <translation>这次运行结束时的每张图片，排成数行</translation>
    </message>
    <message>
        <source>The view, the film strip, or all pictures, as PNG</source>
        <translation>画面、帧条或所有图片，存为 PNG</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>The run, from noise to pictures</source>
        <translation>整个运行，从噪声到图片</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>The run as numbers</source>
        <translation>以数值表示的运行</translation>
    </message>
    <message>
        <source>Of</source>
        <comment>of what a picture is to be made</comment>
        <translation>内容</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>倍率</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Answers on a last page</source>
        <translation>最后一页附答案</translation>
    </message>
    <message>
        <source>A PDF of A4 pages: texts, pictures, questions</source>
        <translation>A4 页面的 PDF：文字、图片、问题</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Hand-out</source>
        <translation>讲义</translation>
    </message>
    <message>
        <source>Put the picture on the clipboard</source>
        <translation>把图片放到剪贴板</translation>
    </message>
    <message>
        <source>NumPy, NPZ: every xₜ and x̂₀, times, and settings</source>
        <translation>NumPy，NPZ：每个 xₜ 和 x̂₀、时间与设置</translation>
    </message>
    <message>
        <source>What to share</source>
        <translation>分享什么</translation>
    </message>
    <message>
        <source>There are no pictures yet: press Generate first</source>
        <translation>还没有图片：请先按“生成”</translation>
    </message>
    <message>
        <source>Frame</source>
        <comment>counted while a film is written</comment>
        <translation>帧</translation>
    </message>
    <message>
        <source>Part</source>
        <comment>counted while a file is written</comment>
        <translation>部分</translation>
    </message>
    <message>
        <source>Click a cell, or drag along the strip</source>
        <translation>单击一格，或沿帧条拖动</translation>
    </message>
    <message>
        <source>Film strip</source>
        <translation>帧条</translation>
    </message>
    <message>
        <source>Film strip, step {frame} of {last}</source>
        <translation>帧条，第 {frame} 步，共 {last} 步</translation>
    </message>
    <message>
        <source>noisy</source>
        <comment>end of the noise axis</comment>
        <translation>有噪声</translation>
    </message>
    <message>
        <source>Comes with the program</source>
        <translation>随程序附带</translation>
    </message>
    <message>
        <source>Open a model&apos;s folder</source>
        <translation>打开模型的文件夹</translation>
    </message>
    <message>
        <source>No pictures</source>
        <translation>没有图片</translation>
    </message>
    <message>
        <source>All {n}, as the network sees them</source>
        <translation>全部 {n} 张，网络所见的样子</translation>
    </message>
    <message numerus="yes">
        <source>All {n}</source>
        <comment>pictures</comment>
        <translation>
            <numerusform>全部 {n} 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} weights</source>
        <comment>of a network</comment>
        <translation>
            <numerusform>{n} 个权重</numerusform>
        </translation>
    </message>
    <message>
        <source>{model} has no class {label}: choose another.</source>
        <translation>{model} 没有类别 {label}：请另选一个。</translation>
    </message>
    <message>
        <source>The film takes {n} MB of memory</source>
        <translation>视频占用 {n} MB 内存</translation>
    </message>
    <message>
        <source>{done} of {all} steps</source>
        <translation>{done}／{all} 步</translation>
    </message>
    <message>
        <source>Cancelled after {done} of {all} steps</source>
        <translation>已在 {done}／{all} 步后取消</translation>
    </message>
    <message>
        <source>One step towards data (Left)</source>
        <translation>往数据一步（Left）</translation>
    </message>
    <message>
        <source>One step towards noise (Right)</source>
        <translation>往噪声一步（Right）</translation>
    </message>
    <message>
        <source>Play again from noise</source>
        <translation>从噪声重新播放</translation>
    </message>
    <message>
        <source>The same seed gives the same noise, whatever the sampler</source>
        <translation>同一种子给出同样的噪声，无论用哪个采样器</translation>
    </message>
    <message>
        <source>Another seed (N)</source>
        <translation>换一个种子（N）</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Beside: {setting}</source>
        <translation>并列：{setting}</translation>
    </message>
    <message>
        <source>Fork: {setting}</source>
        <translation>分支：{setting}</translation>
    </message>
    <message>
        <source>Wander: {setting}</source>
        <translation>漫游：{setting}</translation>
    </message>
    <message>
        <source>class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>sampler</source>
        <translation>采样器</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>noise η</source>
        <translation>噪声 η</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>The run comes first.</source>
        <translation>要先有运行。</translation>
    </message>
    <message>
        <source>Nothing is left to decide at the data: go back on the film first</source>
        <translation>到了数据端，已没有可决定的：请先在视频上往回移</translation>
    </message>
    <message>
        <source>Not made</source>
        <translation>未生成</translation>
    </message>
    <message>
        <source>The same noise, {times}</source>
        <translation>噪声相同，{times}</translation>
    </message>
    <message>
        <source>Leaves at step {step}, seed {seed}</source>
        <translation>在第 {step} 步分出，种子 {seed}</translation>
    </message>
    <message>
        <source>Leaves at step {step}, seed {seed}: nothing is changed yet</source>
        <translation>在第 {step} 步分出，种子 {seed}：尚未改变任何设置</translation>
    </message>
    <message>
        <source>As the run</source>
        <translation>与原运行相同</translation>
    </message>
    <message>
        <source>The other pictures are being made: {progress}</source>
        <translation>正在生成另一次的图片：{progress}</translation>
    </message>
    <message numerus="yes">
        <source>It left after {n} step(s): a step of {share} × 2σ² is too long here.</source>
        <translation>
            <numerusform>走 {n} 步后逃离：步长 {share} × 2σ² 在这里太长。</numerusform>
        </translation>
    </message>
    <message>
        <source>From picture {which}, {level}: step {step} of {last}</source>
        <translation>从图片 {which}，{level}：第 {step}／{last} 步</translation>
    </message>
    <message>
        <source>More with the picture looked at</source>
        <translation>对正在看的图片做更多</translation>
    </message>
    <message>
        <source>Noise the picture looked at a little and lead it back with many seeds (V)</source>
        <translation>给正在看的图片加一点噪声，再用多个种子去噪还原（V）</translation>
    </message>
    <message>
        <source>Use as own picture</source>
        <translation>用作自备图片</translation>
    </message>
    <message>
        <source>Takes the picture looked at as the one that noise is put on and taken off again.</source>
        <translation>把正在看的图片当作自己的图片，先加上噪声，再去掉。</translation>
    </message>
    <message>
        <source>Fill in a part of it</source>
        <translation>补全它的一部分</translation>
    </message>
    <message>
        <source>Takes the picture looked at as what is known (m = 1), and lets you hatch what is asked for.</source>
        <translation>把正在看的图片当作已知的部分（m = 1），再由你涂出要填补的地方。</translation>
    </message>
    <message>
        <source>Between: from this one</source>
        <translation>之间：从这张</translation>
    </message>
    <message>
        <source>Makes the picture looked at the first end of the row between two pictures (λ = 0).</source>
        <translation>把正在看的图片当作两张图片之间那一列的起端（λ = 0）。</translation>
    </message>
    <message>
        <source>Between: to this one</source>
        <translation>之间：到这张</translation>
    </message>
    <message>
        <source>value of a pixel of xₜ</source>
        <translation>xₜ 的像素值</translation>
    </message>
    <message>
        <source>share of the values, per unit</source>
        <translation>数值的占比，每单位</translation>
    </message>
    <message>
        <source>Bars: the values of xₜ, black at −1 and white at 1 where there is no noise
Dashes: N(0, 1), which they have at t = 1
Gold: the mean of N(α x̂₀, σ²) over all pixels, which they would have if x̂₀ were right</source>
        <translation>长条：xₜ 的数值，没有噪声时黑为 −1、白为 1
虚线：N(0, 1)，t = 1 时的分布
金色：N(α x̂₀, σ²) 对所有像素的平均；若 x̂₀ 正确，数值就会如此分布</translation>
    </message>
    <message>
        <source>values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>mean {mean}, standard deviation {spread}</source>
        <translation>均值 {mean}，标准差 {spread}</translation>
    </message>
    <message numerus="yes">
        <source>{share} beyond</source>
        <comment>the ends of the axis</comment>
        <translation>
            <numerusform>{share} 在范围外</numerusform>
        </translation>
    </message>
    <message>
        <source>mean {mean}, spread {spread}</source>
        <translation>均值 {mean}，标准差 {spread}</translation>
    </message>
    <message>
        <source>xₜ over x̂₀ on the walk, its start at the left; click a step to see it
Below: how far x̂₀ has come from where it was at the start, root mean square; black to white is 1</source>
        <translation>漫游中的 xₜ（上）与 x̂₀（下），起点在左；单击某步可查看
下方：x̂₀ 离起点时有多远，以均方根计；黑到白为 1</translation>
    </message>
    <message>
        <source>Noise t</source>
        <translation>噪声 t</translation>
    </message>
    <message>
        <source>Step</source>
        <comment>length of a step</comment>
        <translation>步长</translation>
    </message>
    <message>
        <source>y ← y + h s + √(2h) z, h as a share of 2 σ²: above 1 it leaves</source>
        <translation>y ← y + h s + √(2h) z，h 以 2 σ² 的比例计：超过 1 就会逃离</translation>
    </message>
    <message>
        <source>Another walk</source>
        <translation>再漫游一次</translation>
    </message>
    <message>
        <source>Play it again</source>
        <translation>重新播放</translation>
    </message>
    <message>
        <source>noisy</source>
        <comment>picture</comment>
        <translation>有噪声</translation>
    </message>
    <message>
        <source>clean</source>
        <comment>picture</comment>
        <translation>干净</translation>
    </message>
    <message>
        <source>x̂₀ is taken for: {now} ({first} in {stayed} of {all})</source>
        <translation>x̂₀ 被认作：{now}（{all} 个中有 {stayed} 个是{first}）</translation>
    </message>
    <message>
        <source>So says the small classifier that was trained beside the model.</source>
        <translation>这是与模型一同训练的小分类器说的。</translation>
    </message>
    <message>
        <source>Of real pictures that it has not seen it tells {share} right.</source>
        <translation>对它没见过的真实图片，它答对 {share}。</translation>
    </message>
    <message>
        <source>Opening {name}… {memory}</source>
        <translation>正在打开 {name}… {memory}</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Alpha where it differs from place to place, or else what differs from the border</source>
        <translation>alpha 各处不同时取 alpha，否则取与边框不同之处</translation>
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
        <translation>1 减亮度，再乘以 alpha</translation>
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
        <translation>所有点属于同一个图层</translation>
    </message>
    <message>
        <source>As a new layer</source>
        <translation>作为新图层</translation>
    </message>
    <message>
        <source>Off: it takes the place of the target; on: it is added to it
Hold Shift at a drop</source>
        <translation>关：替换目标分布；开：加到目标分布上
拖入时按住 Shift</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>All {n} layers stay below it</source>
        <translation>全部 {n} 个图层留在它下面</translation>
    </message>
    <message>
        <source>In place of all {n} layers; Undo brings them back</source>
        <translation>替换全部 {n} 个图层；“撤销”可恢复它们</translation>
    </message>
    <message>
        <source>The drawing stays below it</source>
        <translation>图画留在它下面</translation>
    </message>
    <message>
        <source>In place of the drawing; Undo brings it back</source>
        <translation>替换图画；“撤销”可恢复它</translation>
    </message>
    <message>
        <source>Only {file} was taken: bring the other file one at a time</source>
        <translation>只取了 {file}：另一个文件请单独加入</translation>
    </message>
    <message>
        <source>Only {file} was taken: bring the other {n} files one at a time</source>
        <translation>只取了 {file}：另外 {n} 个文件请逐一加入</translation>
    </message>
    <message>
        <source>Fit to the page</source>
        <translation>适合页面</translation>
    </message>
    <message numerus="yes">
        <source>{file}: {n} row(s)</source>
        <comment>of a table</comment>
        <translation>
            <numerusform>{file}：{n} 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Guessed by its name or its values: choose another, or none</source>
        <translation>按名称或数值猜测：请另选一列，或选无</translation>
    </message>
    <message>
        <source>What was dropped</source>
        <translation>拖入的内容</translation>
    </message>
    <message>
        <source>{source}: {why}</source>
        <translation>{source}：{why}</translation>
    </message>
    <message>
        <source>Give up {name}</source>
        <translation>放弃 {name}</translation>
    </message>
    <message>
        <source>Not read so</source>
        <translation>无法这样读取</translation>
    </message>
    <message>
        <source>picture, PNG</source>
        <translation>图片，PNG</translation>
    </message>
    <message>
        <source>The ink as it is on the grid: a pixel a cell, as opaque as there is ink, all layers as one</source>
        <translation>网格上的墨迹原样：一格一像素，墨越多越不透明，所有图层合为一层</translation>
    </message>
    <message>
        <source>picture, JPEG</source>
        <translation>图片，JPEG</translation>
    </message>
    <message>
        <source>The ink as darkness on white, a pixel a cell, all layers as one; a JPEG loses a little of it</source>
        <translation>墨迹在白底上显示为暗度，一格一像素，所有图层合为一层；JPEG 会损失一点</translation>
    </message>
    <message>
        <source>level sets, SVG</source>
        <translation>水平集，SVG</translation>
    </message>
    <message>
        <source>The ink as outlines that are filled: as dark as it is, in 16 steps, on white, all layers as one</source>
        <translation>墨迹画成填充的轮廓：按其浓淡分 16 级，白底，所有图层合为一层</translation>
    </message>
    <message>
        <source>points, CSV</source>
        <translation>点，CSV</translation>
    </message>
    <message>
        <source>Exact samples; several layers are told apart in a third column</source>
        <translation>精确样本；有多个图层时用第三列区分</translation>
    </message>
    <message>
        <source>points, NumPy</source>
        <translation>点，NumPy</translation>
    </message>
    <message>
        <source>Exact samples in float64; several layers are numbered in a third column</source>
        <translation>float64 的精确样本；有多个图层时用第三列编号</translation>
    </message>
    <message>
        <source>mixture, JSON</source>
        <translation>混合，JSON</translation>
    </message>
    <message>
        <source>Means, covariances and weights, exactly, and layers as classes; at most 1,000 Gaussians</source>
        <translation>均值、协方差和权重，精确无误，图层作为类别；最多 1,000 个高斯</translation>
    </message>
    <message>
        <source>Add to the gallery</source>
        <translation>加入图库</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Export: {kind}</source>
        <translation>导出：{kind}</translation>
    </message>
    <message>
        <source>there is such a file already; choose it by its whole name to replace it</source>
        <translation>已有这个文件；要替换它，请用完整文件名选择</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>未导出</translation>
    </message>
    <message>
        <source>Exported {file}</source>
        <translation>已导出 {file}</translation>
    </message>
    <message>
        <source>. </source>
        <comment>between two sentences</comment>
        <translation>。</translation>
    </message>
    <message>
        <source>Not added to the gallery</source>
        <translation>未加入图库</translation>
    </message>
    <message>
        <source>“{name}” is in the gallery</source>
        <translation>“{name}”已在图库中</translation>
    </message>
    <message>
        <source>Pick from the gallery</source>
        <translation>从图库选择</translation>
    </message>
    <message>
        <source>Not removed</source>
        <translation>未移除</translation>
    </message>
    <message>
        <source>Removed from the gallery</source>
        <translation>已从图库移除</translation>
    </message>
    <message>
        <source>“{name}” is no longer kept.</source>
        <translation>“{name}”不再保留。</translation>
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
        <translation>无法读取图库</translation>
    </message>
    <message>
        <source>Left out of the gallery: {why}</source>
        <translation>未列入图库：{why}</translation>
    </message>
    <message>
        <source>The guide is being made ready…</source>
        <translation>正在准备引导用的模型…</translation>
    </message>
    <message>
        <source>Guidance: {formula}</source>
        <translation>引导：{formula}</translation>
    </message>
    <message>
        <source>View: true</source>
        <translation>视图：真实</translation>
    </message>
    <message>
        <source>View: learned</source>
        <translation>视图：学到的</translation>
    </message>
    <message>
        <source>View: both</source>
        <translation>视图：两者</translation>
    </message>
    <message>
        <source>View: split</source>
        <translation>视图：分割</translation>
    </message>
    <message>
        <source>View: difference</source>
        <translation>视图：差异</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>缩小画笔</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>放大画笔</translation>
    </message>
    <message>
        <source>Weaker brush; shape below</source>
        <translation>减弱画笔；下方的图形</translation>
    </message>
    <message>
        <source>Stronger brush; shape above</source>
        <translation>加强画笔；上方的图形</translation>
    </message>
    <message>
        <source>Symmetry on, or off</source>
        <translation>打开或关闭对称</translation>
    </message>
    <message>
        <source>Draw by arrows and Return</source>
        <translation>用方向键和 Return 绘图</translation>
    </message>
    <message>
        <source>Take the last corner back</source>
        <translation>收回最后一个角点</translation>
    </message>
    <message>
        <source>Delete what is chosen</source>
        <translation>删除所选</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Compare runs side by side</source>
        <translation>并列比较运行</translation>
    </message>
    <message>
        <source>Points: how they look</source>
        <translation>点：外观</translation>
    </message>
    <message>
        <source>Train, or pause; end a shape</source>
        <translation>训练或暂停；结束形状</translation>
    </message>
    <message>
        <source>Play, or pause the points</source>
        <translation>播放或暂停点</translation>
    </message>
    <message>
        <source>To the noise; newest step</source>
        <translation>到噪声；到最新一步</translation>
    </message>
    <message>
        <source>Back through training</source>
        <translation>在训练中往回</translation>
    </message>
    <message>
        <source>Forward through training</source>
        <translation>在训练中往前</translation>
    </message>
    <message>
        <source>New seed, or new draws</source>
        <translation>新种子，或重新抽样</translation>
    </message>
    <message>
        <source>Fit the page</source>
        <translation>显示整页</translation>
    </message>
    <message>
        <source>Hide the panels, or show them</source>
        <translation>隐藏或显示面板</translation>
    </message>
    <message>
        <source>For a projector, and back</source>
        <translation>投影模式，再按一次返回</translation>
    </message>
    <message>
        <source>Give up; put a message away</source>
        <translation>放弃；收起消息</translation>
    </message>
    <message>
        <source>Share: picture, film, data</source>
        <translation>分享：图片、视频、数据</translation>
    </message>
    <message>
        <source>Anew; with Shift, a window</source>
        <translation>新建；加 Shift 开新窗口</translation>
    </message>
    <message>
        <source>Copy, cut shapes, layer, probe</source>
        <translation>复制、剪切图形、图层、探针</translation>
    </message>
    <message>
        <source>Move the probe in hand (P)</source>
        <translation>移动手中的探针（P）</translation>
    </message>
    <message>
        <source>Paste what is on the clipboard</source>
        <translation>粘贴剪贴板的内容</translation>
    </message>
    <message>
        <source>Copy all layers</source>
        <translation>复制所有图层</translation>
    </message>
    <message>
        <source>Duplicate shapes or the layer</source>
        <translation>创建图形或图层的副本</translation>
    </message>
    <message>
        <source>Merge the layer&apos;s strokes</source>
        <translation>合并此图层的笔画</translation>
    </message>
    <message>
        <source>Alt Up, Down</source>
        <translation>Alt ↑、↓</translation>
    </message>
    <message>
        <source>Move the layer up or down</source>
        <translation>上移或下移图层</translation>
    </message>
    <message>
        <source>What is this? With Shift, point</source>
        <translation>这是什么？加 Shift 用指的</translation>
    </message>
    <message>
        <source>Alt drag</source>
        <translation>Alt 拖动</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>擦除</translation>
    </message>
    <message>
        <source>Shift drag</source>
        <translation>Shift 拖动</translation>
    </message>
    <message>
        <source>Straight line</source>
        <translation>直线</translation>
    </message>
    <message>
        <source>Middle drag</source>
        <translation>中键拖动</translation>
    </message>
    <message>
        <source>Move the page</source>
        <translation>移动页面</translation>
    </message>
    <message>
        <source>Space drag</source>
        <translation>Space 拖动</translation>
    </message>
    <message>
        <source>Move the cross further (J)</source>
        <translation>十字移动得更远（J）</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>在指针处缩放</translation>
    </message>
    <message>
        <source>Ctrl wheel</source>
        <translation>Ctrl 滚轮</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>画笔大小</translation>
    </message>
    <message>
        <source>Alt wheel</source>
        <translation>Alt 滚轮</translation>
    </message>
    <message>
        <source>Along the noise axis</source>
        <translation>沿噪声轴</translation>
    </message>
    <message>
        <source>The open coordinate could not be worked out</source>
        <translation>无法计算未知的坐标</translation>
    </message>
    <message>
        <source>Known coordinate</source>
        <translation>已知坐标</translation>
    </message>
    <message>
        <source>The known coordinate: drag it, or use the arrow keys, with Shift further</source>
        <translation>已知坐标：可拖动，或用方向键移动，加 Shift 移得更远</translation>
    </message>
    <message numerus="yes">
        <source>Known coordinate {place}</source>
        <comment>such as x = 0.40</comment>
        <translation>
            <numerusform>已知坐标 {place}</numerusform>
        </translation>
    </message>
    <message>
        <source>Put back after each step: exact where x and y are independent, else an approximation that repeats improve.</source>
        <translation>每一步之后放回：x 与 y 独立时是精确的，否则是近似，重复可改善近似。</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>of the known coordinate</comment>
        <translation>值</translation>
    </message>
    <message>
        <source>Times a step</source>
        <comment>how often each step is taken</comment>
        <translation>每步次数</translation>
    </message>
    <message>
        <source>Also by the line on the canvas: drag it</source>
        <translation>也可拖动画布上的线</translation>
    </message>
    <message>
        <source>x ← back to the noisier time, and the step again: the coordinates come to agree better</source>
        <translation>x ← 回到噪声较多的时间，再走一次这一步：两个坐标会更一致</translation>
    </message>
    <message>
        <source>There is no drawing: paint something, or pick a shape.</source>
        <translation>还没有图画：请画点什么，或选一个图形。</translation>
    </message>
    <message>
        <source>Nothing is learned yet: press Train.</source>
        <translation>还没有学到任何东西：请按“训练”。</translation>
    </message>
    <message>
        <source>The laboratory stopped</source>
        <translation>实验室已停止</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>The table is on the clipboard.</source>
        <translation>表格已在剪贴板上。</translation>
    </message>
    <message>
        <source>Noise level σ</source>
        <translation>噪声强度 σ</translation>
    </message>
    <message>
        <source>Points that landed beside the data</source>
        <translation>落在数据之外的点</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Settings of this lane</source>
        <translation>此运行的设置</translation>
    </message>
    <message>
        <source>Lane {place} of {count}: {sampler}, {settings}</source>
        <translation>运行 {place}／{count}：{sampler}，{settings}</translation>
    </message>
    <message>
        <source>Picture of lane {place}, {sampler}</source>
        <translation>运行 {place} 的图片，{sampler}</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Opens one more window with a document of its own; both go on.</source>
        <translation>再开一个窗口，有自己的文档；两个都继续运行。</translation>
    </message>
    <message>
        <source>Writes drawing, settings and what was learned into a file you choose.</source>
        <translation>把图画、设置和学到的内容写进你选的文件。</translation>
    </message>
    <message>
        <source>Save for a class</source>
        <translation>为班级保存</translation>
    </message>
    <message>
        <source>Writes a copy that opens read-only: whoever opens it can try everything and change nothing in the file.</source>
        <translation>写一份以只读方式打开的副本：打开的人什么都能试，却不会改动文件。</translation>
    </message>
    <message>
        <source>Save as lesson</source>
        <translation>存成课程</translation>
    </message>
    <message>
        <source>Writes the present scene as a step of a lesson: a folder whose text you go on with in any editor.</source>
        <translation>把当前的场景写成课程的一步：得到一个文件夹，其中的文字可用任何编辑器接着写。</translation>
    </message>
    <message>
        <source>A file used lately</source>
        <translation>最近用过的文件</translation>
    </message>
    <message>
        <source>Opens this file again; what is in no file is asked about first.</source>
        <translation>再次打开这个文件；还没存进文件的会先问。</translation>
    </message>
    <message>
        <source>Below: the tour, the formulas with numbers, the glossary and all keys.</source>
        <translation>以下是：导览、公式与数值、词汇表，以及所有按键。</translation>
    </message>
    <message>
        <source>Ink on white, for a bright room and for print.</source>
        <translation>白底墨色，适合明亮的房间和打印。</translation>
    </message>
    <message>
        <source>Light ink on a dark canvas, where faint arrows are seen best.</source>
        <translation>深色画布上的浅色线条，微弱的箭头看得最清楚。</translation>
    </message>
    <message>
        <source>The strongest inks on black, with stronger lines; the three colours keep their meaning.</source>
        <translation>黑底上最强的颜色和更明显的线；三种颜色的意义不变。</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Puts a lane with the same settings beside this one; four is the most.</source>
        <translation>在旁边放一个设置相同的运行；最多四个。</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Exchanges this lane with the one at its left; its run goes on.</source>
        <translation>与左边的运行交换位置；运行照常继续。</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Exchanges this lane with the one at its right; its run goes on.</source>
        <translation>与右边的运行交换位置；运行照常继续。</translation>
    </message>
    <message>
        <source>Remove branch</source>
        <translation>移除分支</translation>
    </message>
    <message>
        <source>Lets go of the points that were moved or dropped in: the run is as it was drawn.</source>
        <translation>放掉移动过或放入的点：运行回到原来抽出的样子。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Takes this lane away; the others go on in step.</source>
        <translation>拿掉这个运行；其余的继续同步前进。</translation>
    </message>
    <message>
        <source>Takes this target out of your own ones; it can be put back at once.</source>
        <translation>把这个目标分布从你自己的图库中移除；可以马上放回。</translation>
    </message>
    <message>
        <source>Noises the picture looked at a little and leads it back with many seeds: what that noise hid differs.</source>
        <translation>给正在看的图片加一点噪声，再用多个种子去噪还原：被噪声遮住的部分各不相同。</translation>
    </message>
    <message>
        <source>Makes the picture looked at the last end of the row between two pictures (λ = 1).</source>
        <translation>把正在看的图片当作两张图片之间那一列的末端（λ = 1）。</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Takes the middle of a picture, scaled to the size of the model’s, as one of the three.</source>
        <translation>取一张图片的中央，缩放到模型图片的大小，作为三张之一。</translation>
    </message>
    <message>
        <source>Takes the picture on the clipboard as one of the three.</source>
        <translation>取剪贴板上的图片，作为三张之一。</translation>
    </message>
    <message>
        <source>true share</source>
        <translation>真实占比</translation>
    </message>
    <message>
        <source>what two true sets give</source>
        <translation>两组真实样本的结果</translation>
    </message>
    <message>
        <source>pₜ over its peak</source>
        <translation>pₜ 相对于峰值</translation>
    </message>
    <message>
        <source>distance over time, log axis</source>
        <translation>距离随时间，对数轴</translation>
    </message>
    <message>
        <source>moved or dropped in</source>
        <translation>移动过或放入的</translation>
    </message>
    <message>
        <source>When all have ended, the figures are measured.</source>
        <translation>全部结束后才测量数值。</translation>
    </message>
    <message>
        <source>{claim} {but}</source>
        <translation>{claim}{but}</translation>
    </message>
    <message>
        <source>Sliced Wasserstein distance between these points and as many true ones under the same noise, in canvas units
The dashes are the floor: what two true sets of that size are apart</source>
        <translation>这些点与相同噪声下同样多的真实点之间的切片 Wasserstein 距离，以画布单位计
虚线是下限：同样大小的两组真实样本之间的距离</translation>
    </message>
    <message>
        <source>Ends in noise, which has no parts</source>
        <translation>以噪声结束，没有部分</translation>
    </message>
    <message>
        <source>{lane}: {figures}</source>
        <translation>{lane}：{figures}</translation>
    </message>
    <message>
        <source>nothing measured yet</source>
        <translation>尚未测量</translation>
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
        <translation>{part} {share}（应为 {truth}）</translation>
    </message>
    <message>
        <source>distance to part {part} {distance}, floor {floor}</source>
        <translation>与部分 {part} 的距离 {distance}，下限 {floor}</translation>
    </message>
    <message>
        <source>distance to truth {distance}, floor {floor}</source>
        <translation>与真实的距离 {distance}，下限 {floor}</translation>
    </message>
    <message>
        <source>{shares}; {distance}</source>
        <translation>{shares}；{distance}</translation>
    </message>
    <message>
        <source>Distance to part {part}</source>
        <translation>与部分 {part} 的距离</translation>
    </message>
    <message>
        <source>two true sets {distance}</source>
        <translation>两组真实样本 {distance}</translation>
    </message>
    <message numerus="yes">
        <source>{n} lane(s)</source>
        <translation>
            <numerusform>{n} 个运行</numerusform>
        </translation>
    </message>
    <message>
        <source>One run and its branch</source>
        <translation>一次运行和它的分支</translation>
    </message>
    <message>
        <source>start</source>
        <comment>of a run</comment>
        <translation>起点</translation>
    </message>
    <message>
        <source>end</source>
        <comment>of a run</comment>
        <translation>终点</translation>
    </message>
    <message>
        <source>step {step} of {all}</source>
        <translation>第 {step} 步，共 {all} 步</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>场</translation>
    </message>
    <message>
        <source>Network of step</source>
        <translation>第几步的网络</translation>
    </message>
    <message>
        <source>Steps of its table</source>
        <translation>表的步数</translation>
    </message>
    <message>
        <source>The network as it was then</source>
        <translation>当时的网络</translation>
    </message>
    <message>
        <source>newest</source>
        <comment>network</comment>
        <translation>最新</translation>
    </message>
    <message>
        <source>The network as it is when the run begins</source>
        <translation>运行开始时的网络</translation>
    </message>
    <message>
        <source>linked by its steps</source>
        <translation>按步数联动</translation>
    </message>
    <message>
        <source>Sets runs side by side: from the same start, with the same random numbers.</source>
        <translation>并排比较运行：起点相同，随机数也相同。</translation>
    </message>
    <message>
        <source>This run, and another</source>
        <translation>这次运行，再加一个</translation>
    </message>
    <message>
        <source>Copies the run into a second lane, whose settings you may change.</source>
        <translation>把运行复制到旁边，它的设置可以更改。</translation>
    </message>
    <message>
        <source>A ready-made comparison</source>
        <translation>现成的比较</translation>
    </message>
    <message>
        <source>Sets up lanes that differ in one thing, to show what it does.</source>
        <translation>摆出只差一处的几个运行，显示那一处的作用。</translation>
    </message>
    <message>
        <source>Runs side by side, in step: one playhead moves all of them.</source>
        <translation>并排的运行，步调一致：一个播放头带动全部。</translation>
    </message>
    <message>
        <source>Begins all lanes again with other random numbers, the same for each.</source>
        <translation>用另一组随机数重新开始，所有运行都相同。</translation>
    </message>
    <message>
        <source>Add lane</source>
        <translation>添加运行</translation>
    </message>
    <message>
        <source>Puts one more run beside the others, a copy of the last.</source>
        <translation>在旁边再放一个运行，复制最后一个。</translation>
    </message>
    <message>
        <source>Ends the comparison and keeps the first run.</source>
        <translation>结束比较，保留第一个运行。</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>并排的一个运行</translation>
    </message>
    <message>
        <source>One of the runs: its sampler and settings above, its points below.</source>
        <translation>其中一个运行：上面是采样器与设置，下面是它的点。</translation>
    </message>
    <message>
        <source>Figures of a lane</source>
        <translation>这个运行的数字</translation>
    </message>
    <message>
        <source>The share of points in each part, and the distance to true points beside what chance gives.</source>
        <translation>各部分的点占比，以及到真实点的距离，旁边是随机所致的值。</translation>
    </message>
    <message>
        <source>Settings of a lane</source>
        <translation>这个运行的设置</translation>
    </message>
    <message>
        <source>What this lane does unlike the others.</source>
        <translation>这个运行与其他的有什么不同。</translation>
    </message>
    <message>
        <source>More of a lane</source>
        <translation>这个运行的更多选项</translation>
    </message>
    <message>
        <source>What can be done with this lane: copy, move or take it away.</source>
        <translation>可以对这个运行做什么：复制、移动或拿掉。</translation>
    </message>
    <message>
        <source>One lane</source>
        <translation>一个运行</translation>
    </message>
    <message>
        <source>Noise of a lane</source>
        <translation>运行的噪声</translation>
    </message>
    <message>
        <source>Sampler of a lane</source>
        <translation>运行的采样器</translation>
    </message>
    <message>
        <source>Duplicate lane</source>
        <translation>创建运行的副本</translation>
    </message>
    <message>
        <source>Remove lane</source>
        <translation>移除运行</translation>
    </message>
    <message>
        <source>Move lane</source>
        <translation>移动运行</translation>
    </message>
    <message>
        <source>Setting of a lane</source>
        <translation>运行的设置</translation>
    </message>
    <message>
        <source>The lanes could not be worked out</source>
        <translation>无法计算并列的运行</translation>
    </message>
    <message>
        <source>Two lanes</source>
        <translation>两个运行</translation>
    </message>
    <message>
        <source>Three lanes</source>
        <translation>三个运行</translation>
    </message>
    <message>
        <source>Four lanes</source>
        <translation>四个运行</translation>
    </message>
    <message>
        <source>There is room for four lanes</source>
        <translation>最多容纳四个并列的运行</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>新种子</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比较…</translation>
    </message>
    <message>
        <source>The first lane alone</source>
        <translation>只留第一个运行</translation>
    </message>
    <message>
        <source>How the points look (O)</source>
        <translation>点的外观（O）</translation>
    </message>
    <message>
        <source>Other starting points and other noise, the same in all lanes (N)</source>
        <translation>换起点和噪声，各运行都相同（N）</translation>
    </message>
    <message>
        <source>Ready-made comparisons (R)</source>
        <translation>现成的比较（R）</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>并列运行</translation>
    </message>
    <message>
        <source>Add a layer
A second class of points, with a name, a colour and a share of its own</source>
        <translation>添加图层
第二类点，有自己的名称、颜色和占比</translation>
    </message>
    <message>
        <source>Add a layer</source>
        <translation>添加图层</translation>
    </message>
    <message>
        <source>Duplicate the layer (Ctrl+D)</source>
        <translation>创建图层的副本（Ctrl+D）</translation>
    </message>
    <message>
        <source>Merge with the layer below</source>
        <translation>与下方图层合并</translation>
    </message>
    <message>
        <source>Delete the layer</source>
        <translation>删除图层</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Name of the layer</source>
        <translation>图层名称</translation>
    </message>
    <message>
        <source>Share of the layer, per cent</source>
        <translation>图层占比（百分比）</translation>
    </message>
    <message>
        <source>Show {layer}</source>
        <translation>显示 {layer}</translation>
    </message>
    <message>
        <source>Hide {layer}</source>
        <translation>隐藏 {layer}</translation>
    </message>
    <message>
        <source>hidden</source>
        <comment>a layer</comment>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>{layer}, {share}, in hand</source>
        <translation>{layer}，{share}，当前图层</translation>
    </message>
    <message>
        <source>{layer}, {share}</source>
        <translation>{layer}，{share}</translation>
    </message>
    <message>
        <source>Double click the name (F2) or the share (%) to write another; drag to reorder</source>
        <translation>双击名称（F2）或占比（%）可改写；拖动可排序</translation>
    </message>
    <message>
        <source>Merged: one of the two had no ink</source>
        <translation>已合并：其中一个没有墨迹</translation>
    </message>
    <message>
        <source>Merged: the marks of both are kept</source>
        <translation>已合并：两者的笔迹都保留</translation>
    </message>
    <message>
        <source>Merged: the Gaussians of both are kept</source>
        <translation>已合并：两者的高斯都保留</translation>
    </message>
    <message>
        <source>Merged as ink on the page: the Gaussians are as fine as its cells, and no longer single ones</source>
        <translation>已合并为页面上的墨迹：高斯只有格子那么细，也不再是单独的</translation>
    </message>
    <message>
        <source>Merged as ink on the page: the density is the same, single marks are gone</source>
        <translation>已合并为页面上的墨迹：密度不变，单独的笔迹不再存在</translation>
    </message>
    <message>
        <source>Duplicate “{layer}”</source>
        <translation>创建“{layer}”的副本</translation>
    </message>
    <message>
        <source>Cut “{layer}”</source>
        <translation>剪切“{layer}”</translation>
    </message>
    <message>
        <source>Delete “{layer}”</source>
        <translation>删除“{layer}”</translation>
    </message>
    <message>
        <source>Merge “{layer}” down</source>
        <translation>向下合并“{layer}”</translation>
    </message>
    <message>
        <source>Merge the strokes of “{layer}”</source>
        <translation>合并“{layer}”的笔画</translation>
    </message>
    <message>
        <source>Move “{layer}” up</source>
        <translation>上移“{layer}”</translation>
    </message>
    <message>
        <source>Move “{layer}” down</source>
        <translation>下移“{layer}”</translation>
    </message>
    <message>
        <source>Rename “{layer}”</source>
        <translation>重命名“{layer}”</translation>
    </message>
    <message>
        <source>Show “{layer}”</source>
        <translation>显示“{layer}”</translation>
    </message>
    <message>
        <source>Hide “{layer}”</source>
        <translation>隐藏“{layer}”</translation>
    </message>
    <message>
        <source>Weigh the layers</source>
        <translation>调整图层占比</translation>
    </message>
    <message>
        <source>A share is a number from 0 to 100, in per cent</source>
        <translation>占比是 0 到 100 的数，以百分比计</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>The density of the noisy data, pₜ(x), or what Colour shows says; in Difference the gap. The learned side has no density: a score is none</source>
        <translation>带噪声数据的密度 pₜ(x)，或“颜色显示”所选的内容；在“差异”中是差距。学到的一侧没有密度：分数本身不是密度</translation>
    </message>
    <message>
        <source>Contours</source>
        <translation>等高线</translation>
    </message>
    <message>
        <source>Lines of equal density; in Difference, where the data is: 10, 1 and 0.1 % of the peak</source>
        <translation>密度相等的线；在“差异”中则标出数据所在：峰值的 10、1 和 0.1 %</translation>
    </message>
    <message>
        <source>Arrows or streamlines; without them there is colour alone</source>
        <translation>箭头或流线；没有它们就只有颜色</translation>
    </message>
    <message>
        <source>1,000 clean points x₀ of the drawing, always the same; or a file’s own points</source>
        <translation>图画的 1,000 个干净的点 x₀，总是相同；或文件自带的点</translation>
    </message>
    <message>
        <source>The particles of the run</source>
        <translation>运行的粒子</translation>
    </message>
    <message>
        <source>Trails</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>Where each particle came from</source>
        <translation>每个粒子从哪里来</translation>
    </message>
    <message>
        <source>Landed beside the data</source>
        <translation>落在数据之外</translation>
    </message>
    <message>
        <source>In Difference: rings around the points of a finished run that lie where hardly any data is</source>
        <translation>在“差异”中：圈出已结束的运行里，落在几乎没有数据之处的点</translation>
    </message>
    <message>
        <source>Fade where no data</source>
        <translation>无数据处变淡</translation>
    </message>
    <message>
        <source>Arrows are faint where pₜ is under 2 % of its peak: hardly anything was taught there</source>
        <translation>pₜ 低于峰值的 2 % 时箭头变淡：那里几乎什么都没教过</translation>
    </message>
    <message>
        <source>What is drawn (L)</source>
        <translation>画出什么（L）</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>减少动态</translation>
    </message>
    <message>
        <source>The window&apos;s own movements are at once</source>
        <translation>窗口自身的动作立即完成</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Table’s steps T</source>
        <translation>表的步数 T</translation>
    </message>
    <message>
        <source>Noise shape</source>
        <translation>噪声形状</translation>
    </message>
    <message>
        <source>At σ</source>
        <translation>在 σ</translation>
    </message>
    <message>
        <source>From σ</source>
        <translation>从 σ</translation>
    </message>
    <message>
        <source>To σ</source>
        <translation>到 σ</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>The network is told which part of the drawing each point comes from, s(x, σ | part)</source>
        <translation>告诉网络每个点来自图画的哪个部分，s(x, σ | 部分)</translation>
    </message>
    <message>
        <source>Labels hidden</source>
        <translation>隐藏标签</translation>
    </message>
    <message>
        <source>Points without their label teach the whole field, s(x, σ); it needs some</source>
        <translation>没有标签的点教的是整个场 s(x, σ)；整个场需要一些这样的点</translation>
    </message>
    <message>
        <source>Another seed: begin from other random numbers</source>
        <translation>另一个种子：从另一组随机数开始</translation>
    </message>
    <message>
        <source>Trace laboratory</source>
        <translation>迹实验室</translation>
    </message>
    <message>
        <source>What a trace costs; identities and variances of the objectives (U)</source>
        <translation>迹的计算成本；目标函数的恒等式与方差（U）</translation>
    </message>
    <message>
        <source>Compare with another network</source>
        <translation>与另一个网络比较</translation>
    </message>
    <message>
        <source>A second network, net B, learns the same drawing beside this one, net A</source>
        <translation>第二个网络（网络 B）与这个网络（网络 A）并行学习同一幅图画</translation>
    </message>
    <message>
        <source>Seed</source>
        <comment>of random numbers</comment>
        <translation>种子</translation>
    </message>
    <message>
        <source>F with D = z/(1 + s²) + s F/√(1 + s²): of unit size at every noise level</source>
        <translation>F，其中 D = z/(1 + s²) + s F/√(1 + s²)：在每个噪声强度下大小都是 1</translation>
    </message>
    <message>
        <source>F = α ε̂ − σ x̂₀ where α² + σ² = 1</source>
        <translation>F = α ε̂ − σ x̂₀，其中 α² + σ² = 1</translation>
    </message>
    <message>
        <source>F = ε̂ − x̂₀, the velocity of the straight path</source>
        <translation>F = ε̂ − x̂₀，直线路径的速度</translation>
    </message>
    <message>
        <source>F = σ s: the plain score does not converge at small σ</source>
        <translation>F = σ s：σ 小时，单纯的分数不收敛</translation>
    </message>
    <message>
        <source>s = −∇E: a true gradient, and the only head with a density of its own</source>
        <translation>s = −∇E：真正的梯度，也是唯一自带密度的输出</translation>
    </message>
    <message>
        <source>x = x₀ + σ ε, σ from 0.03 to 8</source>
        <translation>x = x₀ + σ ε，σ 从 0.03 到 8</translation>
    </message>
    <message>
        <source>x = α x₀ + σ ε, α² + σ² = 1, β from 0.1 to 20</source>
        <translation>x = α x₀ + σ ε，α² + σ² = 1，β 从 0.1 到 20</translation>
    </message>
    <message>
        <source>x = √ᾱₙ x₀ + √(1 − ᾱₙ) ε, T steps, β from 0.0001 to 0.02</source>
        <translation>x = √ᾱₙ x₀ + √(1 − ᾱₙ) ε，T 步，β 从 0.0001 到 0.02</translation>
    </message>
    <message>
        <source>α as variance preserving, σ = 1 − α²</source>
        <translation>α 同方差保持，σ = 1 − α²</translation>
    </message>
    <message>
        <source>x = (1 − t) x₀ + t ε: straight lines</source>
        <translation>x = (1 − t) x₀ + t ε：直线</translation>
    </message>
    <message>
        <source>Few steps leave x far from noise at t = 1: the prior is not p₁</source>
        <translation>步数少时，x 在 t = 1 离噪声还很远：先验不是 p₁</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>σ from 0.03 to 8, evenly in log σ</source>
        <translation>σ 从 0.03 到 8，按 log σ 均匀</translation>
    </message>
    <message>
        <source>a range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>σ between two ends, evenly in log σ: outside, the network is never asked</source>
        <translation>σ 在两端之间，按 log σ 均匀：范围之外从不问网络</translation>
    </message>
    <message>
        <source>A single σ: the network is never asked about the others</source>
        <translation>单一的 σ：从不问网络其他的 σ</translation>
    </message>
    <message>
        <source>{layers} hidden layers of {width} units</source>
        <translation>{layers} 个隐藏层，每层 {width} 个单元</translation>
    </message>
    <message>
        <source>Stop: end the training and keep what is learned</source>
        <translation>停止：结束训练，保留学到的</translation>
    </message>
    <message>
        <source>Forget what is learned and begin anew</source>
        <translation>忘掉学到的，重新开始</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>{action} (Enter)</source>
        <translation>{action}（Enter）</translation>
    </message>
    <message>
        <source>first steps to come</source>
        <translation>即将开始</translation>
    </message>
    <message>
        <source>Not trained yet</source>
        <translation>尚未训练</translation>
    </message>
    <message>
        <source>it can run while you draw</source>
        <translation>可以一边画一边训练</translation>
    </message>
    <message>
        <source>draw meanwhile</source>
        <translation>可边画边训练</translation>
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
        <translation>训练种子</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>步数表</translation>
    </message>
    <message>
        <source>Learned under other noise</source>
        <translation>在其他噪声下学到的</translation>
    </message>
    <message>
        <source>There is nothing to learn yet: paint something, or pick a shape.</source>
        <translation>还没有东西可学：请画点什么，或选一个图形。</translation>
    </message>
    <message>
        <source>{n} weights · {device}</source>
        <translation>{n} 个权重 · {device}</translation>
    </message>
    <message>
        <source>{why}. The weights of step {step} are kept.</source>
        <translation>{why}。第 {step} 步的权重已保留。</translation>
    </message>
    <message>
        <source>Training stopped</source>
        <translation>训练已停止</translation>
    </message>
    <message>
        <source>Halve the rate, go on</source>
        <translation>学习率减半，继续</translation>
    </message>
    <message>
        <source>Noise levels of training</source>
        <translation>训练的噪声强度</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>The weights are kept and read as something else: the field is off at once, and learned anew.</source>
        <translation>权重保留，但另作解读：场会立刻偏掉，再重新学起。</translation>
    </message>
    <message>
        <source>Halve the learning rate</source>
        <translation>学习率减半</translation>
    </message>
    <message>
        <source>A shorter key</source>
        <translation>精简图例</translation>
    </message>
    <message>
        <source>All of the key</source>
        <translation>完整图例</translation>
    </message>
    <message>
        <source>faint beyond</source>
        <translation>线外变淡</translation>
    </message>
    <message>
        <source>{name}, hidden</source>
        <translation>{name}，已隐藏</translation>
    </message>
    <message>
        <source>Click to hide</source>
        <translation>单击隐藏</translation>
    </message>
    <message>
        <source>Click to show</source>
        <translation>单击显示</translation>
    </message>
    <message>
        <source>density over its peak</source>
        <translation>密度相对于峰值</translation>
    </message>
    <message>
        <source>one noise draw</source>
        <translation>一次噪声抽样</translation>
    </message>
    <message>
        <source>Time t</source>
        <translation>时间 t</translation>
    </message>
    <message>
        <source>Even in time: 0 is data, 1 is noise</source>
        <translation>按时间均匀：0 是数据，1 是噪声</translation>
    </message>
    <message>
        <source>Noise σ</source>
        <translation>噪声 σ</translation>
    </message>
    <message>
        <source>Even in log σₜ, the noise of the process</source>
        <translation>按 log σₜ 均匀，σₜ 是过程的噪声</translation>
    </message>
    <message>
        <source>Signal to noise</source>
        <translation>信噪比</translation>
    </message>
    <message>
        <source>Even in the logarithm of αₜ² / σₜ², which falls to the right</source>
        <translation>按 αₜ² / σₜ² 的对数均匀，向右递减</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Even in the steps of the run, at whatever times its sampler looks</source>
        <translation>按运行的步均匀，不论采样器看的是哪些时间</translation>
    </message>
    <message>
        <source>Noise axis</source>
        <translation>噪声轴</translation>
    </message>
    <message>
        <source>Noise axis: {unit}</source>
        <translation>噪声轴：{unit}</translation>
    </message>
    <message>
        <source>What the noise axis is even in: {unit}</source>
        <translation>噪声轴按什么均匀：{unit}</translation>
    </message>
    <message>
        <source>Noise level</source>
        <translation>噪声强度</translation>
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
        <translation>回顾训练：场、误差和新的点会跟着变（Page Up、Page Down）</translation>
    </message>
    <message>
        <source>Look back</source>
        <translation>回顾</translation>
    </message>
    <message>
        <source>To the newest step (End)</source>
        <translation>到最新一步（End）</translation>
    </message>
    <message>
        <source>Look back, step {step}</source>
        <translation>回顾，第 {step} 步</translation>
    </message>
    <message>
        <source>Part of the map</source>
        <translation>色图的部分</translation>
    </message>
    <message>
        <source>Places of arrows</source>
        <translation>箭头位置</translation>
    </message>
    <message>
        <source>Arrow length</source>
        <translation>箭头长度</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>pₜ(x), per unit²</source>
        <translation>pₜ(x)，每单位²</translation>
    </message>
    <message>
        <source>log₁₀ pₜ(x) over its peak</source>
        <translation>log₁₀ pₜ(x) 相对于峰值</translation>
    </message>
    <message>
        <source>strokes along it; bright: to the upper left</source>
        <translation>线条沿着场；亮：朝左上</translation>
    </message>
    <message>
        <source>exp(−E), summed to 1 on the page</source>
        <translation>exp(−E)，在页面上归一</translation>
    </message>
    <message>
        <source>log p along the flow (ODE), per unit²</source>
        <translation>沿流（ODE）的 log p，每单位²</translation>
    </message>
    <message>
        <source>log p along the flow</source>
        <translation>沿流的 log p</translation>
    </message>
    <message>
        <source>together</source>
        <translation>汇聚</translation>
    </message>
    <message>
        <source>apart</source>
        <translation>发散</translation>
    </message>
    <message>
        <source>clockwise</source>
        <translation>顺时针</translation>
    </message>
    <message>
        <source>anticlockwise</source>
        <translation>逆时针</translation>
    </message>
    <message>
        <source>of the true field</source>
        <translation>真实场的</translation>
    </message>
    <message>
        <source>of the learned field</source>
        <translation>学到的场的</translation>
    </message>
    <message>
        <source>learned − true</source>
        <translation>学到的 − 真实的</translation>
    </message>
    <message>
        <source>of each field</source>
        <translation>两个场各自的</translation>
    </message>
    <message>
        <source>of each network</source>
        <translation>两个网络各自的</translation>
    </message>
    <message>
        <source>p({part} | x), exact by Bayes’ rule</source>
        <translation>p({part} | x)，由贝叶斯定理精确算出</translation>
    </message>
    <message>
        <source>q({part} | x), a trained classifier</source>
        <translation>q({part} | x)，由训练的分类器得出</translation>
    </message>
    <message>
        <source>p({part} | x), exact; at the right a classifier’s</source>
        <translation>p({part} | x)，精确；右侧为分类器的</translation>
    </message>
    <message>
        <source>Classes: a moment…</source>
        <translation>类别：请稍候…</translation>
    </message>
    <message>
        <source>The true field has no curl: it is a gradient</source>
        <translation>真实场没有旋度：它是梯度</translation>
    </message>
    <message>
        <source>A score network has no density</source>
        <translation>分数网络没有密度</translation>
    </message>
    <message>
        <source>The model’s density is the learned field’s: see Learned</source>
        <translation>模型的密度属于学到的场：请看“学到的”</translation>
    </message>
    <message>
        <source>An error is the learned field’s: see Learned</source>
        <translation>误差属于学到的场：请看“学到的”</translation>
    </message>
    <message>
        <source>of the data</source>
        <translation>数据的</translation>
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
        <translation>{map}：计算中…</translation>
    </message>
    <message>
        <source>The model’s density: a moment…</source>
        <translation>模型的密度：请稍候…</translation>
    </message>
    <message>
        <source>Earlier weights or noise. {formula}</source>
        <translation>先前的权重或噪声。{formula}</translation>
    </message>
    <message>
        <source>{a}, {b}</source>
        <translation>{a}，{b}</translation>
    </message>
    <message>
        <source>of {network} alone</source>
        <translation>仅{network} 的</translation>
    </message>
    <message>
        <source>tick: p({part}) = {prior}</source>
        <translation>刻度：p({part}) = {prior}</translation>
    </message>
    <message>
        <source>tick: p({part}) = {prior}; names the part as Bayes’ rule does at {share} of points</source>
        <translation>刻度：p({part}) = {prior}；在 {share} 的点上与贝叶斯定理判定的部分相同</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>色图</translation>
    </message>
    <message>
        <source>100 % or more</source>
        <translation>100 % 以上</translation>
    </message>
    <message>
        <source>one noise draw or more</source>
        <translation>一次噪声抽样以上</translation>
    </message>
    <message>
        <source>{value} or more</source>
        <translation>{value} 以上</translation>
    </message>
    <message>
        <source>Drag moves, corners scale, Alt copies; Ctrl + C, X, V, D, Delete; Shift + click adds; , and . step; Esc lets go</source>
        <translation>拖动可移动，四角可缩放，Alt 可复制；Ctrl + C、X、V、D、Delete；Shift + 单击可加选；用 , 与 . 逐个切换；Esc 放开</translation>
    </message>
    <message>
        <source>Drag inside, at a corner or at the turn grip; Alt + drag copies; Delete erases; Return or Esc lets go</source>
        <translation>拖动内部、一角或旋转手柄；Alt + 拖动可复制；Delete 擦除；Return 或 Esc 放开</translation>
    </message>
    <message>
        <source>Esc gives the drag up</source>
        <translation>Esc 放弃拖动</translation>
    </message>
    <message>
        <source>Move a piece</source>
        <translation>移动选区</translation>
    </message>
    <message>
        <source>Scale a piece</source>
        <translation>缩放选区</translation>
    </message>
    <message>
        <source>Turn a piece</source>
        <translation>旋转选区</translation>
    </message>
    <message>
        <source>Click a shape, or step with , and .; drag a box around ink, with Shift a lasso, to move whatever is in it</source>
        <translation>单击图形，或用 , 与 . 逐个切换；拖动方框围住墨迹，加 Shift 则为套索，可移动其中的一切</translation>
    </message>
    <message>
        <source>Give up a drag</source>
        <translation>放弃拖动</translation>
    </message>
    <message>
        <source>Erase a piece</source>
        <translation>擦除选区</translation>
    </message>
    <message>
        <source>{level}, error not measured here</source>
        <translation>{level}，此处未测量误差</translation>
    </message>
    <message>
        <source>{level}, error {error}</source>
        <translation>{level}，误差 {error}</translation>
    </message>
    <message>
        <source>Noise level, t = {t}; 0 is data, 1 is noise</source>
        <translation>噪声强度，t = {t}；0 是数据，1 是噪声</translation>
    </message>
    <message>
        <source>Playhead, t = {t}; 0 is data, 1 is noise</source>
        <translation>播放头，t = {t}；0 是数据，1 是噪声</translation>
    </message>
    <message>
        <source>With {kernel} noise −σ s is not the expected noise; by how much is unknown: {why}</source>
        <translation>噪声为“{kernel}”时，−σ s 不是噪声的期望；相差多少不明：{why}</translation>
    </message>
    <message>
        <source>With {kernel} noise −σ s is not the expected noise.</source>
        <translation>噪声为“{kernel}”时，−σ s 不是噪声的期望。</translation>
    </message>
    <message>
        <source>With {kernel} noise the expected noise is about {share} off −σ s, at σ {level}.</source>
        <translation>噪声为“{kernel}”时，在 σ {level} 处，噪声的期望与 −σ s 相差约 {share}。</translation>
    </message>
    <message>
        <source>the points start when it is done</source>
        <translation>完成后点才开始</translation>
    </message>
    <message>
        <source>Paint: the network follows</source>
        <translation>画吧：网络会跟上</translation>
    </message>
    <message>
        <source>Take up</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Double-click to type</source>
        <translation>双击输入</translation>
    </message>
    <message>
        <source>Delete or right click to remove</source>
        <translation>按 Delete 或右键移除</translation>
    </message>
    <message>
        <source>Remove from the gallery</source>
        <translation>从图库移除</translation>
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
        <translation>墨迹：它在页面上的积分；1 是涂满一个单位正方形</translation>
    </message>
    <message>
        <source>Cells: exp(−Σ w log w) over the weights w of all cells; n cells of equal weight give n</source>
        <translation>格：exp(−Σ w log w)，对所有格的权重 w 求和；n 个权重相等的格得到 n</translation>
    </message>
    <message>
        <source>Points: exp(−Σ w log w) over the weights w of all points; of equal weights their number</source>
        <translation>点：exp(−Σ w log w)，对所有点的权重 w 求和；权重相等时就是点数</translation>
    </message>
    <message>
        <source>ink {mass}</source>
        <translation>墨迹 {mass}</translation>
    </message>
    <message numerus="yes">
        <source>{n} cell(s)</source>
        <translation>
            <numerusform>{n} 格</numerusform>
        </translation>
    </message>
    <message>
        <source>{rows} × {columns} cells, each a Gaussian of {width}</source>
        <translation>{rows} × {columns} 格，每格是宽 {width} 的高斯</translation>
    </message>
    <message>
        <source>Click a picture to look at it, a cell of the film to go there; Left and Right go step by step</source>
        <translation>单击图片可细看，单击帧条的一格可移到该处；左右方向键逐步移动</translation>
    </message>
    <message>
        <source>Click a lesson to begin it; a right click on one offers it as a hand-out on paper</source>
        <translation>点一课就开始；在上面点右键，可以把它做成纸质讲义</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Data x₀</source>
        <translation>数据 x₀</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>总和</translation>
    </message>
    <message>
        <source>Click a point to take its coming step apart, Shift + click for more; drag one to let it go on from elsewhere as a branch; Esc picks none, Delete removes the branch</source>
        <translation>单击点可拆解它的下一步，Shift + 单击选更多；拖动一个点，让它从别处继续，成为分支；Esc 全不选，Delete 移除分支</translation>
    </message>
    <message>
        <source>Click to drop a point in, Shift + click for several; they go on from there as a branch; Delete removes it</source>
        <translation>单击可放入一个点，Shift + 单击放入多个；它们从那里继续，成为分支；Delete 移除分支</translation>
    </message>
    <message>
        <source>Click on ink: the brush becomes as strong, and its layer is taken in hand</source>
        <translation>单击墨迹：画笔变成同样的强度，并取用它的图层</translation>
    </message>
    <message>
        <source>There is no ink here to pick up</source>
        <translation>这里没有墨迹可吸取</translation>
    </message>
    <message>
        <source>Strength {share} %, layer “{layer}”</source>
        <translation>强度 {share} %，图层“{layer}”</translation>
    </message>
    <message>
        <source>Strength {share} %</source>
        <translation>强度 {share} %</translation>
    </message>
    <message>
        <source>Pick a shape</source>
        <translation>选一个图形</translation>
    </message>
    <message>
        <source>a picture is written as {one} or {other}</source>
        <translation>图片只能写成 {one} 或 {other}</translation>
    </message>
    <message>
        <source>at {scale}× the picture has {millions} million pixels, and 100 million are held: choose at most {fitting}×</source>
        <translation>放大 {scale}× 时图片有 {millions} 百万像素，而上限是 1 亿：请选 {fitting}× 以下</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>differ by</source>
        <comment>heading of the row of two pictures’ difference</comment>
        <translation>差异</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} 和 {other}</translation>
    </message>
    <message>
        <source>{figure} apart in the last of {n}</source>
        <translation>{n} 列中最后一列相差 {figure}</translation>
    </message>
    <message>
        <source>Drag the picture, its corners or turn grip; arrows move, + and − scale, [ ] turn; Return puts it, Esc gives up</source>
        <translation>拖动图片、它的四角或旋转手柄；方向键移动，+ 和 − 缩放，[ ] 旋转；Return 放下，Esc 放弃</translation>
    </message>
    <message>
        <source>Arrow: from a picture p of the plane to x̂₀, what the network takes α p + σ ε for: its part in the plane, length compressed
The fainter it is, the less of its length lies in the plane
Dot: drag it, or Tab to it and use the arrow keys. Dashes lead to its x̂₀, the line is its way back by the flow, to the square</source>
        <translation>箭头：从平面上的图片 p 指向 x̂₀，即网络把 α p + σ ε 看成的图片：画出的是它在平面内的部分，长度经过压缩
箭头越淡，长度在平面内的部分越少
圆点：可拖动，或用 Tab 移到它再用方向键。虚线通往它的 x̂₀，实线是它沿流返回的路，到方块为止</translation>
    </message>
    <message>
        <source>The plane through three pictures, dot at {place}</source>
        <translation>通过三张图片的平面，圆点在 {place}</translation>
    </message>
    <message>
        <source>dot</source>
        <translation>圆点</translation>
    </message>
    <message>
        <source>noised</source>
        <translation>加噪</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>所见</translation>
    </message>
    <message>
        <source>end</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>Click a picture: it takes the place of the one that was chosen first</source>
        <translation>单击图片：它取代最先选的那一张</translation>
    </message>
    <message>
        <source>Pictures of the plane: {numbers}</source>
        <translation>平面的图片：{numbers}</translation>
    </message>
    <message>
        <source>p: the picture at the dot
xₜ = α p + σ ε, the noise the same for the whole plane
x̂₀: what the network takes xₜ for
y₀: where the probability flow ends, dy/dλ = −λ s(y, λ)</source>
        <translation>p：圆点处的图片
xₜ = α p + σ ε，整个平面用同一个噪声
x̂₀：网络把 xₜ 看成的图片
y₀：概率流的终点，dy/dλ = −λ s(y, λ)</translation>
    </message>
    <message>
        <source>No dot yet</source>
        <translation>还没有圆点</translation>
    </message>
    <message>
        <source>The pictures of the dot</source>
        <translation>圆点的图片</translation>
    </message>
    <message>
        <source>The pictures of the dot; its end is {far} from the plane</source>
        <translation>圆点的图片；它的终点离平面 {far}</translation>
    </message>
    <message>
        <source>How much noise is put into every picture of the plane before the network is asked</source>
        <translation>问网络之前，平面的每张图片加入多少噪声</translation>
    </message>
    <message>
        <source>Draw</source>
        <comment>one draw of noise</comment>
        <translation>抽样</translation>
    </message>
    <message>
        <source>One draw for the whole plane; its part in the plane, which would only move it in itself, is left out</source>
        <translation>整个平面用同一次抽样；它在平面内的部分只会让平面在自身内移动，所以略去</translation>
    </message>
    <message>
        <source>Another draw of noise</source>
        <translation>另一次噪声抽样</translation>
    </message>
    <message>
        <source>Three other pictures, by chance</source>
        <translation>随机另选三张图片</translation>
    </message>
    <message>
        <source>A picture of your own as one of the three: open it here, drop or paste it</source>
        <translation>以自备的图片作为三张之一：在此打开，或拖入、粘贴</translation>
    </message>
    <message>
        <source>The mean of |P d| / |d| over the arrows, d = x̂₀ − p; P d is its part in the plane</source>
        <translation>所有箭头的 |P d| / |d| 的均值，d = x̂₀ − p；P d 是它在平面内的部分</translation>
    </message>
    <message>
        <source>Root mean square a pixel, where black and white are 2 apart</source>
        <translation>每像素的均方根，黑与白相差 2</translation>
    </message>
    <message>
        <source>Copy the values</source>
        <translation>复制数值</translation>
    </message>
    <message>
        <source>Enlarge (double click)</source>
        <translation>放大（双击）</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>返回（Esc）</translation>
    </message>
    <message>
        <source>Points by where they began</source>
        <translation>点：按起点</translation>
    </message>
    <message>
        <source>Points by part</source>
        <translation>点：按部分</translation>
    </message>
    <message>
        <source>Points by length of last step</source>
        <translation>点：按上一步的长度</translation>
    </message>
    <message>
        <source>Points by share of last 50 steps taken</source>
        <translation>点：按最近 50 步的接受率</translation>
    </message>
    <message>
        <source>shortest</source>
        <translation>最短</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>Edges: points, pₜ</source>
        <translation>边缘：点与 pₜ</translation>
    </message>
    <message>
        <source>Density: points, pₜ, both blurred {blur}</source>
        <translation>密度：点与 pₜ，均以 {blur} 模糊</translation>
    </message>
    <message>
        <source>All alike</source>
        <translation>全部相同</translation>
    </message>
    <message>
        <source>By start</source>
        <translation>按起点</translation>
    </message>
    <message>
        <source>By the direction in which each began, seen from the mean of all</source>
        <translation>按每个点起始时相对于总均值的方向</translation>
    </message>
    <message>
        <source>By part</source>
        <translation>按部分</translation>
    </message>
    <message>
        <source>By the nearest part of the drawing, at each step anew</source>
        <translation>按图画中最近的部分，每一步重新判定</translation>
    </message>
    <message>
        <source>By speed</source>
        <translation>按速度</translation>
    </message>
    <message>
        <source>By the length of the last step, among those of all points</source>
        <translation>按上一步的长度，与所有点相比</translation>
    </message>
    <message>
        <source>By moves</source>
        <translation>按接受率</translation>
    </message>
    <message>
        <source>By the share of the last 50 steps that were taken: MALA refuses some</source>
        <translation>按最近 50 步中被接受的比例：MALA 会拒绝一些</translation>
    </message>
    <message>
        <source>Trails fade</source>
        <translation>轨迹淡出</translation>
    </message>
    <message>
        <source>Fainter towards their tails, or all alike</source>
        <translation>越往尾端越淡，或全部相同</translation>
    </message>
    <message>
        <source>Of x and of y over what is in view; the line is the exact density of that axis, ∫ pₜ over the other</source>
        <translation>画面范围内 x 与 y 的分布；线是该轴的精确密度，∫ pₜ 对另一轴积分</translation>
    </message>
    <message>
        <source>Lines where the points’ density is 10, 35 and 70 % of the peak of pₜ, both blurred by the same Gaussian</source>
        <translation>点的密度为 pₜ 峰值的 10、35 和 70 % 处的线，两者以同一个高斯模糊</translation>
    </message>
    <message>
        <source>For one run: with several lanes it is not shown</source>
        <translation>只用于一个运行：有多个并列的运行时不显示</translation>
    </message>
    <message>
        <source>Every step is drawn; the longer the trails, the fewer points have one</source>
        <translation>每一步都画出；轨迹越长，有轨迹的点越少</translation>
    </message>
    <message>
        <source>34 steps where paths are smooth, 4 where chance has a part in them, none where a coordinate is put back</source>
        <translation>路径平滑时 34 步，带有随机时 4 步，有坐标被放回时不画</translation>
    </message>
    <message>
        <source>As suits</source>
        <translation>视情况</translation>
    </message>
    <message>
        <source>Whole way</source>
        <translation>全程</translation>
    </message>
    <message>
        <source>Every step from the start, of a dozen points or more</source>
        <translation>从起点起的每一步，只画十几个点</translation>
    </message>
    <message>
        <source>Coming step, taken apart</source>
        <translation>拆解下一步</translation>
    </message>
    <message>
        <source>Pick {n}</source>
        <translation>选 {n} 个</translation>
    </message>
    <message>
        <source>None</source>
        <comment>points to pick</comment>
        <translation>不选</translation>
    </message>
    <message>
        <source>Draw the coming step of a few points as its parts: gradient, noise, and their sum</source>
        <translation>把几个点的下一步画成各部分：梯度、噪声，以及总和</translation>
    </message>
    <message>
        <source>Draw no steps</source>
        <translation>不画任何一步</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>多边形</translation>
    </message>
    <message>
        <source>Click corner after corner; double click, Return or the first corner closes, Backspace takes one back</source>
        <translation>逐一单击各个角；双击、Return 或单击第一个角可封闭，Backspace 退回一个</translation>
    </message>
    <message>
        <source>Place probe</source>
        <translation>放置探针</translation>
    </message>
    <message>
        <source>Move probe</source>
        <translation>移动探针</translation>
    </message>
    <message>
        <source>Pin probe</source>
        <translation>钉住探针</translation>
    </message>
    <message>
        <source>Remove pin</source>
        <translation>移除图钉</translation>
    </message>
    <message>
        <source>Remove probe</source>
        <translation>移除探针</translation>
    </message>
    <message>
        <source>All draws are averaged: choose 1, 10 or 100 to draw anew.</source>
        <translation>已对所有抽样取平均：要重新抽样，请选 1、10 或 100。</translation>
    </message>
    <message>
        <source>New draws</source>
        <translation>重新抽样</translation>
    </message>
    <message>
        <source>Dots: clean points that could have made it. Bigger means more likely.</source>
        <translation>圆点：可能产生它的干净的点。越大表示越可能。</translation>
    </message>
    <message>
        <source>Thin lines: its path by the ODE, from data (square) to noise (circle).</source>
        <translation>细线：它沿 ODE 的路径，从数据（方块）到噪声（圆圈）。</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>探针</translation>
    </message>
    <message>
        <source>noisy point</source>
        <translation>带噪声的点</translation>
    </message>
    <message>
        <source>true mean</source>
        <translation>真实均值</translation>
    </message>
    <message>
        <source>true</source>
        <comment>arrow</comment>
        <translation>真实</translation>
    </message>
    <message>
        <source>learned</source>
        <comment>arrow</comment>
        <translation>学到的</translation>
    </message>
    <message>
        <source>mean of {n}</source>
        <translation>{n} 个的平均</translation>
    </message>
    <message>
        <source>one σ of noise</source>
        <translation>一个 σ 的噪声</translation>
    </message>
    <message>
        <source>one σ of {kernel} noise on each axis</source>
        <translation>每轴上一个 σ 的“{kernel}”噪声</translation>
    </message>
    <message>
        <source>One clean point that could have made y, and its single arrow −(y − x₀) / σ²</source>
        <translation>一个可能产生 y 的干净的点，及其单一箭头 −(y − x₀) / σ²</translation>
    </message>
    <message>
        <source>Ten of them, and the mean of their arrows</source>
        <translation>十个这样的点，及其箭头的平均</translation>
    </message>
    <message>
        <source>A hundred of them, and the mean of their arrows</source>
        <translation>一百个这样的点，及其箭头的平均</translation>
    </message>
    <message>
        <source>The mean over all of them, exactly: the score</source>
        <translation>所有这样的点的精确平均：就是分数</translation>
    </message>
    <message>
        <source>in the frame y = x₀ + σ ε</source>
        <translation>在坐标系 y = x₀ + σ ε 中</translation>
    </message>
    <message>
        <source>gap</source>
        <comment>between two arrows</comment>
        <translation>差距</translation>
    </message>
    <message>
        <source>Copy the values as text (Ctrl + C)</source>
        <translation>以文本复制数值（Ctrl + C）</translation>
    </message>
    <message>
        <source>Keep the probe here as a pin</source>
        <translation>把探针留在这里作为图钉</translation>
    </message>
    <message>
        <source>Put the probe away (Esc)</source>
        <translation>收起探针（Esc）</translation>
    </message>
    <message>
        <source>The noisy point, in the frame y = x₀ + σ ε</source>
        <translation>带噪声的点，在坐标系 y = x₀ + σ ε 中</translation>
    </message>
    <message>
        <source>The noise level in the frame y = x₀ + σ ε; typing it moves along the noise axis</source>
        <translation>坐标系 y = x₀ + σ ε 中的噪声强度；输入数值可沿噪声轴移动</translation>
    </message>
    <message>
        <source>Noise draws averaged</source>
        <translation>平均的噪声抽样数</translation>
    </message>
    <message>
        <source>New draws (N)</source>
        <translation>重新抽样（N）</translation>
    </message>
    <message>
        <source>Its path by the ODE, to data and to noise</source>
        <translation>它沿 ODE 的路径，通往数据与噪声</translation>
    </message>
    <message>
        <source>The probability-flow ODE through this point
dy/d log σ = −σ² s</source>
        <translation>通过此点的概率流 ODE
dy/d log σ = −σ² s</translation>
    </message>
    <message>
        <source>about {n} of {all} points</source>
        <translation>{all} 个点中约 {n} 个</translation>
    </message>
    <message>
        <source>How many of the dots speak: 1 / Σ w², with w the weight of a dot</source>
        <translation>有多少个圆点起作用：1 / Σ w²，w 是各圆点的权重</translation>
    </message>
    <message>
        <source>Weighted mean of the dots, measured: ({place})</source>
        <translation>圆点的加权平均，实测：({place})</translation>
    </message>
    <message>
        <source>s is no unit of the others under {kernel} noise</source>
        <translation>在“{kernel}”噪声下，s 不能换算成其他单位</translation>
    </message>
    <message>
        <source>Their mean is {off} off; standard error {error}</source>
        <translation>它们的平均偏差 {off}；标准误差 {error}</translation>
    </message>
    <message>
        <source>The mean over all draws is the true arrow</source>
        <translation>对所有抽样取平均就是真实的箭头</translation>
    </message>
    <message>
        <source>Single arrows and paths are of Gaussian noise alone</source>
        <translation>单个箭头和路径只限高斯噪声</translation>
    </message>
    <message>
        <source>One arrow, four units</source>
        <translation>一支箭头，四种单位</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>它从哪里来</translation>
    </message>
    <message>
        <source>The data’s frame, y = x₀ + σ ε; as on the canvas</source>
        <translation>数据的坐标系，y = x₀ + σ ε；与画布相同</translation>
    </message>
    <message>
        <source>The data’s frame, y = x₀ + σ ε; the canvas shows x = {alpha} y</source>
        <translation>数据的坐标系，y = x₀ + σ ε；画布显示 x = {alpha} y</translation>
    </message>
    <message>
        <source>clean point</source>
        <translation>干净的点</translation>
    </message>
    <message>
        <source>noise, in σ</source>
        <translation>噪声（σ）</translation>
    </message>
    <message>
        <source>score of y</source>
        <translation>y 的分数</translation>
    </message>
    <message>
        <source>velocity of x</source>
        <translation>x 的速度</translation>
    </message>
    <message>
        <source>E[x₀ | y], the mean of all clean points that could have made y (Tweedie)
x̂₀ = y + σ² s</source>
        <translation>E[x₀ | y]，所有可能产生 y 的干净的点的均值（Tweedie）
x̂₀ = y + σ² s</translation>
    </message>
    <message>
        <source>The expected noise, in standard deviations
ε̂ = (y − x̂₀) / σ</source>
        <translation>噪声的期望，以标准差计
ε̂ = (y − x̂₀) / σ</translation>
    </message>
    <message>
        <source>The way uphill of log p at this noise level
s = ∇ log p(y)</source>
        <translation>在这个噪声强度下，log p 的上坡方向
s = ∇ log p(y)</translation>
    </message>
    <message>
        <source>What v-prediction learns, in the process&apos;s frame
v = α ε̂ − σₜ x̂₀</source>
        <translation>v 预测所学的量，在过程的坐标系中
v = α ε̂ − σₜ x̂₀</translation>
    </message>
    <message>
        <source>true {values}</source>
        <translation>真实 {values}</translation>
    </message>
    <message>
        <source>learned {values}</source>
        <translation>学到的 {values}</translation>
    </message>
    <message>
        <source>gap {size}</source>
        <translation>差距 {size}</translation>
    </message>
    <message>
        <source>Pin {number}: {place}</source>
        <translation>图钉 {number}：{place}</translation>
    </message>
    <message>
        <source>Take the probe to this pin</source>
        <translation>把探针移到这个图钉</translation>
    </message>
    <message>
        <source>Remove pin {number}</source>
        <translation>移除图钉 {number}</translation>
    </message>
    <message>
        <source>Drag the noisy point, arrows move it; click a pin to take the probe there, Delete removes it, Esc puts it away</source>
        <translation>拖动带噪声的点，或用方向键移动；单击图钉可把探针移到该处，Delete 移除图钉，Esc 收起探针</translation>
    </message>
    <message>
        <source>Copied the probe’s values</source>
        <translation>已复制探针的数值</translation>
    </message>
    <message>
        <source>There is nothing a point could have come from yet: paint something, or pick a shape.</source>
        <translation>还没有点可能的来处：请画点什么，或选一个图形。</translation>
    </message>
    <message>
        <source>Press anywhere on the canvas to place the probe.</source>
        <translation>在画布上任意处单击，即可放置探针。</translation>
    </message>
    <message>
        <source>The probe stopped: {why}</source>
        <translation>探针已停止：{why}</translation>
    </message>
    <message>
        <source>Nothing is learned yet: press Enter to train.</source>
        <translation>还没学到任何东西：请按 Enter 训练。</translation>
    </message>
    <message>
        <source>{why}: what is learned is dimmed.</source>
        <translation>{why}：学到的部分已变暗。</translation>
    </message>
    <message>
        <source>Of the two networks, learned is net A’s.</source>
        <translation>两个网络中，“学到的”是网络 A 的。</translation>
    </message>
    <message>
        <source>Unit of the probe</source>
        <translation>探针的单位</translation>
    </message>
    <message>
        <source>Draws averaged</source>
        <translation>平均的抽样数</translation>
    </message>
    <message>
        <source>Path of the probe</source>
        <translation>探针的路径</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>写入中…</translation>
    </message>
    <message>
        <source>{what} {done} of {all}</source>
        <translation>{what} {done}／{all}</translation>
    </message>
    <message>
        <source>∫ |s − s*|² dA / ∫ |s*|² dA over the part of the page where pσ is lower than 1 % of its peak there, and over the rest.
Every place counts alike; the number under “How far off?” counts places by their density.</source>
        <translation>∫ |s − s*|² dA / ∫ |s*|² dA，分别取页面上 pσ 低于峰值 1 % 的部分，以及其余部分。
每个位置同等计入；“差多少？”下的数字则按密度计入各位置。</translation>
    </message>
    <message>
        <source>Points of the finished run where pσ is lower than at 99.9 % of the data, at the noise left in them.
Of true samples one in a thousand lies there.</source>
        <translation>已结束的运行中，所在处的 pσ 比 99.9 % 的数据处都低的点，以其中剩余的噪声计。
真实样本每一千个有一个落在那里。</translation>
    </message>
    <message>
        <source>Noise fills the page: the density is over 1 % of its peak everywhere</source>
        <translation>噪声充满页面：密度处处都高于峰值的 1 %</translation>
    </message>
    <message>
        <source>The error is largest where there is hardly any data</source>
        <translation>误差在几乎没有数据的地方最大</translation>
    </message>
    <message>
        <source>The error is largest where the data is</source>
        <translation>误差在有数据的地方最大</translation>
    </message>
    <message>
        <source>Relative error {error}, at σ {level}</source>
        <translation>相对误差 {error}，在 σ {level} 处</translation>
    </message>
    <message>
        <source>{under} where the density is under {edge} of its peak, {over} where it is over, at σ {level}</source>
        <translation>密度低于峰值 {edge} 处为 {under}，高于处为 {over}，在 σ {level}</translation>
    </message>
    <message>
        <source>{n} of {all} points of the learned field landed where {rare} of the data lies, of true ones {true}</source>
        <translation>学到的场的 {all} 个点中，有 {n} 个落在只有 {rare} 数据的地方，真实的点有 {true}</translation>
    </message>
    <message>
        <source>{n} of {all} points of the true field landed where {rare} of the data lies, of true ones {true}</source>
        <translation>真实场的 {all} 个点中，有 {n} 个落在只有 {rare} 数据的地方，真实的点有 {true}</translation>
    </message>
    <message>
        <source>the theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>some of the settings</source>
        <translation>部分设置</translation>
    </message>
    <message>
        <source>the window&apos;s place</source>
        <translation>窗口的位置</translation>
    </message>
    <message>
        <source>What was kept of {what} cannot be read, and is ignored</source>
        <translation>所保留的{what}无法读取，已忽略</translation>
    </message>
    <message>
        <source>Train net B alone</source>
        <translation>只训练网络 B</translation>
    </message>
    <message>
        <source>What net B is</source>
        <translation>网络 B 是什么</translation>
    </message>
    <message>
        <source>Swap net A and net B</source>
        <translation>对调网络 A 与网络 B</translation>
    </message>
    <message>
        <source>Take net B away</source>
        <translation>移除网络 B</translation>
    </message>
    <message>
        <source>Pause net B alone</source>
        <translation>只暂停网络 B</translation>
    </message>
    <message>
        <source>getting ready…</source>
        <translation>准备中…</translation>
    </message>
    <message>
        <source>Net B learns the same drawing. With the same seed it begins from the same random numbers.</source>
        <translation>网络 B 学习同一幅图画。种子相同时，它从相同的随机数开始。</translation>
    </message>
    <message>
        <source>Settings of net B</source>
        <translation>网络 B 的设置</translation>
    </message>
    <message>
        <source>No room for another stroke</source>
        <translation>容纳不下更多笔画</translation>
    </message>
    <message>
        <source>Merge strokes</source>
        <translation>合并笔画</translation>
    </message>
    <message>
        <source>A file holds {strokes} strokes with {places} places. Those of “{layer}” can become ink on the page.</source>
        <translation>一个文件可容纳 {strokes} 笔笔画、{places} 个位置。“{layer}”的笔画可以变成页面上的墨迹。</translation>
    </message>
    <message>
        <source>a film is written as {endings}</source>
        <translation>视频只能写成 {endings}</translation>
    </message>
    <message>
        <source>a film has at most {most} pixels a side: choose a smaller size</source>
        <translation>视频每边最多 {most} 像素：请选较小的尺寸</translation>
    </message>
    <message>
        <source>it would have {n} frames, and {most} are the most</source>
        <translation>会有 {n} 帧，而上限是 {most} 帧</translation>
    </message>
    <message>
        <source>{what}; points in {part} alone</source>
        <translation>{what}；只有 {part} 的点</translation>
    </message>
    <message>
        <source>step {step} of {all}, {level}</source>
        <translation>第 {step} 步，共 {all} 步，{level}</translation>
    </message>
    <message>
        <source>Nothing is learned yet: press Train, or let the true field drive the points.</source>
        <translation>还没学到任何东西：请按“训练”，或让真实场驱动点。</translation>
    </message>
    <message>
        <source>Sampler setting</source>
        <translation>采样器设置</translation>
    </message>
    <message>
        <source>dx = [f x − ½ g² s] dt, by Heun&apos;s method: no noise, every path is smooth</source>
        <translation>dx = [f x − ½ g² s] dt，用 Heun 法：没有噪声，每条路径都平滑</translation>
    </message>
    <message>
        <source>Flow by Euler</source>
        <translation>流，Euler</translation>
    </message>
    <message>
        <source>dx = [f x − ½ g² s] dt, by Euler&apos;s method: one look at the field a step</source>
        <translation>dx = [f x − ½ g² s] dt，用 Euler 法：每步问场一次</translation>
    </message>
    <message>
        <source>Flow by RK4</source>
        <translation>流，RK4</translation>
    </message>
    <message>
        <source>dx = [f x − ½ g² s] dt, by Runge and Kutta&apos;s method: four looks a step</source>
        <translation>dx = [f x − ½ g² s] dt，用 Runge–Kutta 法：每步问场四次</translation>
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
        <translation>x′ = α′ x̂₀ + √(σ′² − c²) ε̂ + c z，c 由 η 决定（Song、Meng 与 Ermon，2021）</translation>
    </message>
    <message>
        <source>x′ = σ′/σ x − α′ (e⁻ʰ − 1) D, two steps remembered (Lu et al. 2022)</source>
        <translation>x′ = σ′/σ x − α′ (e⁻ʰ − 1) D，记住两步（Lu 等，2022）</translation>
    </message>
    <message>
        <source>EDM, stochastic</source>
        <translation>EDM，随机</translation>
    </message>
    <message>
        <source>σ̂ = (1 + γ) σ, then one Heun step from σ̂ to σ′ (Karras et al. 2022)</source>
        <translation>σ̂ = (1 + γ) σ，再从 σ̂ 到 σ′ 走一个 Heun 步（Karras 等，2022）</translation>
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
        <translation>单一噪声强度下的 x ← x + h s + √(2h) z</translation>
    </message>
    <message>
        <source>x ← x + h s + √(2h) z, accepted or refused by the density: exact</source>
        <translation>x ← x + h s + √(2h) z，由密度决定接受或拒绝：精确</translation>
    </message>
    <message>
        <source>x ← x + h s + √(2h) z at falling levels, h ∝ σ² (Song and Ermon 2019)</source>
        <translation>递减的强度下的 x ← x + h s + √(2h) z，h ∝ σ²（Song 与 Ermon，2019）</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前向</translation>
    </message>
    <message>
        <source>x′ = (α′/α) x + noise: from the data to noise</source>
        <translation>x′ = (α′/α) x + 噪声：从数据到噪声</translation>
    </message>
    <message>
        <source>The exact score drives the points</source>
        <translation>由精确的分数驱动点</translation>
    </message>
    <message>
        <source>The network drives the points</source>
        <translation>由网络驱动点</translation>
    </message>
    <message>
        <source>exact classifier</source>
        <translation>精确分类器</translation>
    </message>
    <message>
        <source>s + w ∇ log p(part | x, σ), by Bayes’ rule: each part keeps its share</source>
        <translation>s + w ∇ log p(部分 | x, σ)，由贝叶斯定理得出：各部分保持占比</translation>
    </message>
    <message>
        <source>trained classifier</source>
        <translation>训练的分类器</translation>
    </message>
    <message>
        <source>s + w ∇ log q(part | x, σ), q a network that learns to name the part</source>
        <translation>s + w ∇ log q(部分 | x, σ)，q 是学会辨认部分的网络</translation>
    </message>
    <message>
        <source>classifier-free</source>
        <translation>无分类器</translation>
    </message>
    <message>
        <source>s + w (s(x | part) − s(x)): two answers of a network with labels</source>
        <translation>s + w (s(x | 部分) − s(x))：有标签的网络的两个输出</translation>
    </message>
    <message>
        <source>autoguidance</source>
        <translation>自引导</translation>
    </message>
    <message>
        <source>s + w (s − s of a weaker network): away from its errors, to no part</source>
        <translation>s + w (s − 较弱网络的 s)：远离它的误差，不引向任何部分</translation>
    </message>
    <message>
        <source>a smaller network</source>
        <translation>较小的网络</translation>
    </message>
    <message>
        <source>2 × 16, 400 steps on the same drawing</source>
        <translation>2 × 16，在同一幅图画上训练 400 步</translation>
    </message>
    <message>
        <source>its younger self</source>
        <translation>较早的自己</translation>
    </message>
    <message>
        <source>The same network, seed and settings after 100 steps</source>
        <translation>同一个网络，种子和设置相同，只训练了 100 步</translation>
    </message>
    <message>
        <source>Both coordinates of a point are to be found</source>
        <translation>点的两个坐标都待求</translation>
    </message>
    <message>
        <source>Each point is given its x: the sampler finds y, and p(y | x) is drawn at the edge</source>
        <translation>每个点的 x 已给定：采样器求出 y，边缘画出 p(y | x)</translation>
    </message>
    <message>
        <source>Each point is given its y: the sampler finds x, and p(x | y) is drawn at the edge</source>
        <translation>每个点的 y 已给定：采样器求出 x，边缘画出 p(x | y)</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>无</translation>
    </message>
    <message>
        <source>No guidance: the points go where the field leads them</source>
        <translation>没有引导：点随场而行</translation>
    </message>
    <message>
        <source>Step</source>
        <comment>length of a step of Langevin dynamics</comment>
        <translation>步长</translation>
    </message>
    <message>
        <source>Churn</source>
        <comment>of EDM: S churn</comment>
        <translation>搅动</translation>
    </message>
    <message>
        <source>S noise</source>
        <comment>of EDM</comment>
        <translation>S noise</translation>
    </message>
    <message>
        <source>From level</source>
        <translation>起始强度</translation>
    </message>
    <message>
        <source>To level</source>
        <translation>终止强度</translation>
    </message>
    <message>
        <source>Score</source>
        <comment>term of an equation</comment>
        <translation>分数</translation>
    </message>
    <message>
        <source>Noise</source>
        <comment>term of an equation</comment>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Coefficients of the jump</source>
        <translation>用这一跳的系数</translation>
    </message>
    <message>
        <source>The parts of the drawing are classes; with weight 1 the points are those of the part</source>
        <translation>图画的各部分就是类别；权重为 1 时，点就是该部分的点</translation>
    </message>
    <message>
        <source>The points of the canvas, step by step from noise to data.</source>
        <translation>画布上的点，从噪声到数据一步一步走。</translation>
    </message>
    <message>
        <source>The run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Lets the points of the run move, or pause.</source>
        <translation>让运行中的点移动，或暂停。</translation>
    </message>
    <message>
        <source>Moves the run by one step to the left on the noise axis.</source>
        <translation>运行在噪声轴上向左走一步。</translation>
    </message>
    <message>
        <source>Moves the run by one step to the right on the noise axis.</source>
        <translation>运行在噪声轴上向右走一步。</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新出发</translation>
    </message>
    <message>
        <source>Begins the run anew from its start, with the same random numbers.</source>
        <translation>用同样的随机数，让运行从起点重新开始。</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>Begins again whenever the run has come to its end.</source>
        <translation>运行到结尾时就重新开始。</translation>
    </message>
    <message>
        <source>How fast the run is played; it changes nothing of where points go.</source>
        <translation>运行播放得多快；点到哪里去不受影响。</translation>
    </message>
    <message>
        <source>How many points are moved at once, each on its own.</source>
        <translation>同时移动多少个点，每个各走各的。</translation>
    </message>
    <message>
        <source>Into how many steps the way is cut: more come nearer to the continuous path and take longer.</source>
        <translation>把路切成多少步：越多越接近连续的路径，也越花时间。</translation>
    </message>
    <message>
        <source>Settings of the sampler</source>
        <translation>采样器的设置</translation>
    </message>
    <message>
        <source>What this sampler can be told besides its steps; guidance; known coordinates.</source>
        <translation>除了步数，这个采样器还能设置什么；引导；已知坐标。</translation>
    </message>
    <message>
        <source>Whose score drives the points: the exact one, or the network’s.</source>
        <translation>由谁的分数推动各点：精确的，或网络的。</translation>
    </message>
    <message>
        <source>The rule by which points are moved with the score.</source>
        <translation>用分数移动各点的规则。</translation>
    </message>
    <message>
        <source>Smooth paths without noise that have the same density at every time as the SDE; by Heun’s method.</source>
        <translation>没有噪声的平滑路径，每个时间的密度都与 SDE 相同；用 Heun 法。</translation>
    </message>
    <message>
        <source>The same flow with one look at the field a step; its error falls as the step.</source>
        <translation>同样的流，每步看一次场；误差与步长成正比。</translation>
    </message>
    <message>
        <source>The same flow with four looks a step; its error falls as the fourth power of the step.</source>
        <translation>同样的流，每步看四次场；误差与步长的四次方成正比。</translation>
    </message>
    <message>
        <source>The noise process run backwards: drift against the noise, and fresh noise in every step.</source>
        <translation>把噪声过程倒过来走：逆着噪声漂移，每一步再加新的噪声。</translation>
    </message>
    <message>
        <source>Each step guesses the clean point and draws the next from what then follows.</source>
        <translation>每一步先猜干净的点，再从由此得出的分布抽下一点。</translation>
    </message>
    <message>
        <source>Each step goes towards the guessed clean point and keeps the guessed noise; η puts chance in.</source>
        <translation>每一步走向猜出的干净的点，并保留猜出的噪声；η 加入随机。</translation>
    </message>
    <message>
        <source>Remembers the last guess of the clean point to follow a curve with few steps.</source>
        <translation>记住上一次猜出的干净的点，用很少的步数走弯路。</translation>
    </message>
    <message>
        <source>Puts a little noise back before each step, then goes down by Heun’s method.</source>
        <translation>每步之前放回一点噪声，再用 Heun 法往下走。</translation>
    </message>
    <message>
        <source>After each step of the reverse SDE, a Langevin step at the same noise level.</source>
        <translation>逆向 SDE 每走一步，就在同一噪声强度下加一步朗之万。</translation>
    </message>
    <message>
        <source>A push along the score and a shake, again and again, at one noise level.</source>
        <translation>在一个噪声强度下，沿分数一推，再一抖，反复进行。</translation>
    </message>
    <message>
        <source>A Langevin step that is accepted or refused by the density, so that no step is too long to be right.</source>
        <translation>由密度决定接受或拒绝的朗之万步，步子再长也不会出错。</translation>
    </message>
    <message>
        <source>Langevin at falling noise levels: the high ones settle the shares, the low ones the detail.</source>
        <translation>噪声逐级下降的朗之万：高噪声定占比，低噪声定细节。</translation>
    </message>
    <message>
        <source>The noise process itself, from data to noise; it needs no score.</source>
        <translation>噪声过程本身，从数据到噪声；不需要分数。</translation>
    </message>
    <message>
        <source>Step size</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>How long a step of Langevin dynamics is; too long a one widens the cloud or throws points out.</source>
        <translation>朗之万动力学一步有多长；太长会把点云撑大，或把点抛出去。</translation>
    </message>
    <message>
        <source>How much fresh noise is put in: 0 is the flow, 1 the reverse SDE; their densities are the same.</source>
        <translation>加入多少新噪声：0 是流，1 是逆向 SDE；两者的密度相同。</translation>
    </message>
    <message>
        <source>How much of the noise is drawn anew: 0 is DDIM without chance, 1 as much as DDPM.</source>
        <translation>重新抽取多少噪声：0 是没有随机的 DDIM，1 与 DDPM 一样多。</translation>
    </message>
    <message>
        <source>Whether DDPM reckons with all rows that a step jumps over; off, with one row alone, a common slip.</source>
        <translation>DDPM 是否计入一步所跳过的每一行；关掉时只用一行，是常见的错误。</translation>
    </message>
    <message>
        <source>Through how many noise levels it comes down, by one factor each.</source>
        <translation>分多少个噪声强度往下走，每级的倍数相同。</translation>
    </message>
    <message>
        <source>Churn</source>
        <translation>搅动</translation>
    </message>
    <message>
        <source>How much noise is put back before each step, and between which noise levels.</source>
        <translation>每步之前放回多少噪声，在哪些噪声强度之间。</translation>
    </message>
    <message>
        <source>S noise</source>
        <translation>S noise</translation>
    </message>
    <message>
        <source>The size of the noise that is put back; above 1 for a network that takes too much away.</source>
        <translation>放回的噪声有多大；网络去掉太多时取大于 1。</translation>
    </message>
    <message>
        <source>Sets the corrector’s step by the lengths of noise and score.</source>
        <translation>按噪声与分数的长度决定校正的步长。</translation>
    </message>
    <message>
        <source>Score, on or off</source>
        <translation>分数，开或关</translation>
    </message>
    <message>
        <source>Without the score no data is left in a step: only the forward drift turned round, and the noise.</source>
        <translation>没有分数，一步里就没有数据：只剩倒转的前向漂移与噪声。</translation>
    </message>
    <message>
        <source>Without the noise Langevin points climb to a peak and stay; those of the reverse SDE crowd together.</source>
        <translation>没有噪声，朗之万的点爬到一个峰就停住；逆向 SDE 的点则靠得太拢。</translation>
    </message>
    <message>
        <source>How strong guidance is: 0 none; towards a part, 1 is exactly that part, and more is too narrow.</source>
        <translation>引导有多强：0 没有；引导到某个部分时，1 正好是该部分，更大就太窄。</translation>
    </message>
    <message>
        <source>Noise, on or off</source>
        <translation>噪声，开或关</translation>
    </message>
    <message>
        <source>Before it is run</source>
        <translation>运行之前</translation>
    </message>
    <message>
        <source>How far the start is from the noise it stands for, or how long a step may be.</source>
        <translation>起点离它所代表的噪声多远，或一步可以多长。</translation>
    </message>
    <message>
        <source>Guided by</source>
        <translation>引导方式</translation>
    </message>
    <message>
        <source>What leads the points towards one part of the drawing.</source>
        <translation>什么把各点引向图画的一部分。</translation>
    </message>
    <message>
        <source>Exact classifier</source>
        <translation>精确分类器</translation>
    </message>
    <message>
        <source>The slope of the exact probability of the part is added to the score.</source>
        <translation>把该部分精确概率的斜率加到分数上。</translation>
    </message>
    <message>
        <source>Trained classifier</source>
        <translation>训练的分类器</translation>
    </message>
    <message>
        <source>The slope of what a network says that learned to name the part is added to the score.</source>
        <translation>把学会认出部分的网络所说概率的斜率加到分数上。</translation>
    </message>
    <message>
        <source>Classifier-free guidance</source>
        <translation>无分类器引导</translation>
    </message>
    <message>
        <source>Two answers of one network, told the part and not: their difference is added. The paper’s w is one less.</source>
        <translation>同一网络的两个回答，告诉部分与不告诉：加上两者之差。论文的 w 少一。</translation>
    </message>
    <message>
        <source>Autoguidance</source>
        <translation>自引导</translation>
    </message>
    <message>
        <source>Away from the errors of a weaker network, towards no part.</source>
        <translation>远离较弱网络的误差，不朝向任何部分。</translation>
    </message>
    <message>
        <source>Guided to</source>
        <translation>引向</translation>
    </message>
    <message>
        <source>The part of the drawing to which the points are led.</source>
        <translation>各点被引向图画的哪一部分。</translation>
    </message>
    <message>
        <source>Away from</source>
        <translation>远离</translation>
    </message>
    <message>
        <source>The weaker network whose errors autoguidance leads away from.</source>
        <translation>自引导所远离的，是哪个较弱网络的误差。</translation>
    </message>
    <message>
        <source>Weight w</source>
        <translation>权重 w</translation>
    </message>
    <message>
        <source>Each point is given one coordinate, and the sampler finds the other.</source>
        <translation>每个点给定一个坐标，由采样器找出另一个。</translation>
    </message>
    <message>
        <source>How often each step is taken back by noise and made again, so that both coordinates fit.</source>
        <translation>每一步多少次被噪声退回再重走，让两个坐标彼此相合。</translation>
    </message>
    <message>
        <source>part {number}</source>
        <translation>部分 {number}</translation>
    </message>
    <message>
        <source>{formula}; with w = 0 nothing guides</source>
        <translation>{formula}；w = 0 时没有引导</translation>
    </message>
    <message>
        <source>Off: dx = f x dt alone, the forward drift turned round: no data in it</source>
        <translation>关：只有 dx = f x dt，即反转的前向漂移：其中没有数据</translation>
    </message>
    <message>
        <source>dx = [f x − ½ (1 + η²) g² s] dt + η g dw: 0 the flow, 1 the reverse SDE, with equal marginals</source>
        <translation>dx = [f x − ½ (1 + η²) g² s] dt + η g dw：0 为流，1 为逆向 SDE，边缘分布相同</translation>
    </message>
    <message>
        <source>Off: dx = f x dt + η g dw, the forward drift turned round: no data in it</source>
        <translation>关：dx = f x dt + η g dw，即反转的前向漂移：其中没有数据</translation>
    </message>
    <message>
        <source>Off: dx = [f x − ½ (1 + η²) g² s] dt alone: where η &gt; 0 the points draw too close together</source>
        <translation>关：只有 dx = [f x − ½ (1 + η²) g² s] dt：η &gt; 0 时，点会聚得太拢</translation>
    </message>
    <message>
        <source>Off, a common slip: every step takes ᾱ and β̃ of one row of the table, though it jumps over many of them</source>
        <translation>关闭时是一个常见的错误：每一步都只用表中一行的 ᾱ 与 β̃，虽然它跳过了许多行</translation>
    </message>
    <message>
        <source>S churn in γ = min(S churn / N, √2 − 1) of N steps: σ̂ = (1 + γ) σ before each of them</source>
        <translation>N 步的 γ = min(S churn / N, √2 − 1) 中的 S churn：每步之前 σ̂ = (1 + γ) σ</translation>
    </message>
    <message>
        <source>S noise in x̂ = x + √(σ̂² − σ²) S noise z: above 1 for a timid network</source>
        <translation>x̂ = x + √(σ̂² − σ²) S noise z 中的 S noise：网络保守时取大于 1</translation>
    </message>
    <message>
        <source>S min: γ = 0 where σ is below it, and no noise is put back</source>
        <translation>S min：σ 小于它时 γ = 0，不加回噪声</translation>
    </message>
    <message>
        <source>S max: γ = 0 where σ is above it, and no noise is put back</source>
        <translation>S max：σ 大于它时 γ = 0，不加回噪声</translation>
    </message>
    <message>
        <source>r in the corrector’s step h = 2 (r |z| / |s|)²; lengths are means over the points</source>
        <translation>校正器步长 h = 2 (r |z| / |s|)² 中的 r；长度是各点的平均</translation>
    </message>
    <message>
        <source>x ← x + h s + √(2h) z, h as a share of 2 (σ² + v), v the narrowest variance of a part: stable wherever a point may be</source>
        <translation>x ← x + h s + √(2h) z，h 以 2 (σ² + v) 的比例计，v 是各部分最窄处的方差：点在任何位置都稳定</translation>
    </message>
    <message>
        <source>Off: x ← x + √(2h) z, and the points only spread</source>
        <translation>关：x ← x + √(2h) z，点只会散开</translation>
    </message>
    <message>
        <source>Off: x ← x + h s, and the points run to the modes and stay there</source>
        <translation>关：x ← x + h s，点会跑到峰顶并停在那里</translation>
    </message>
    <message>
        <source>The proposal x′ = x + h s + √(2h) z, h as a share of 2 (σ² + v), v the narrowest variance of a part: stable wherever a point may be; a longer one is refused more often</source>
        <translation>提议 x′ = x + h s + √(2h) z，h 以 2 (σ² + v) 的比例计，v 是各部分最窄处的方差：点在任何位置都稳定；步长越长，越常被拒绝</translation>
    </message>
    <message>
        <source>x ← x + h s + √(2h) z, h as a share of 2 σ², at each level σ on the way down</source>
        <translation>x ← x + h s + √(2h) z，h 以 2 σ² 的比例计，用于递减途中的每个强度 σ</translation>
    </message>
    <message>
        <source>How many levels σ it comes down by one factor; the steps are shared out among them</source>
        <translation>以同一倍率逐级降低时经过多少个强度 σ；步数由各强度均分</translation>
    </message>
    <message>
        <source>Off: x ← x + √(2h) z at each level, and the points only spread</source>
        <translation>关：每个强度下 x ← x + √(2h) z，点只会散开</translation>
    </message>
    <message>
        <source>Off: x ← x + h s at each level, and the points run to the modes</source>
        <translation>关：每个强度下 x ← x + h s，点会跑到峰顶</translation>
    </message>
    <message>
        <source>Which part of the drawing the points of a run are in on their way, and how far they are from true ones.</source>
        <translation>一次运行的点在途中位于图画的哪个部分，离真实的点有多远。</translation>
    </message>
    <message>
        <source>Dashes: on the left the share of the drawing, on the right what two true sets of as many points are apart.</source>
        <translation>虚线：左为图画的占比，右为两组同样多的真实点之间的距离。</translation>
    </message>
    <message>
        <source>time t, data left, noise right</source>
        <translation>时间 t，左为数据，右为噪声</translation>
    </message>
    <message>
        <source>No points flow: press Play.</source>
        <translation>没有点在流动：请按“播放”。</translation>
    </message>
    <message>
        <source>This run ends in noise, which has no parts: only its distance is shown.</source>
        <translation>这次运行以噪声结束，而噪声没有部分：只显示它的距离。</translation>
    </message>
    <message>
        <source>share of the points in each part</source>
        <translation>各部分的点的占比</translation>
    </message>
    <message>
        <source>sliced Wasserstein distance to true points, canvas units</source>
        <translation>与真实点的切片 Wasserstein 距离，画布单位</translation>
    </message>
    <message>
        <source>steps of the run</source>
        <translation>运行的步</translation>
    </message>
    <message>
        <source>floor</source>
        <comment>the distance that two true sets of points have</comment>
        <translation>下限</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>{points} points in the true field, {compared} of them compared; {frames} of the run’s frames</source>
        <translation>真实场中 {points} 个点，比较了其中 {compared} 个；取运行的 {frames} 帧</translation>
    </message>
    <message>
        <source>{points} points in the learned field, {compared} of them compared; {frames} of the run’s frames</source>
        <translation>学到的场中 {points} 个点，比较了其中 {compared} 个；取运行的 {frames} 帧</translation>
    </message>
    <message>
        <source>This process has no drift: f = 0</source>
        <translation>这个过程没有漂移：f = 0</translation>
    </message>
    <message>
        <source>along the field</source>
        <translation>沿着场</translation>
    </message>
    <message>
        <source>direction only</source>
        <translation>仅方向</translation>
    </message>
    <message>
        <source>{quantity} per unit of t</source>
        <translation>{quantity}，每单位 t</translation>
    </message>
    <message>
        <source>lines {far}</source>
        <translation>线距 {far}</translation>
    </message>
    <message>
        <source>cell {far}</source>
        <translation>格 {far}</translation>
    </message>
    <message>
        <source>The arrows beside their figures are as long as those on the page; the bar is in the data’s own units, and so is the distance from arrow to arrow</source>
        <translation>数字旁的箭头与页面上的一样长；比例尺以数据的单位计，箭头之间的距离也是</translation>
    </message>
    <message>
        <source>{length} of {quantity}</source>
        <translation>{length}（{quantity}）</translation>
    </message>
    <message>
        <source>Scale: arrows {arrows}; bar {bar}; {cell}</source>
        <translation>比例：箭头 {arrows}；比例尺 {bar}；{cell}</translation>
    </message>
    <message>
        <source>No shape lies in the selection whole: click one, or drag the box around all of it; Alt + drag copies ink</source>
        <translation>没有图形完整落在选区内：请单击图形，或用方框围住整个图形；Alt + 拖动可复制墨迹</translation>
    </message>
    <message>
        <source>Not pasted: {reason}</source>
        <translation>未粘贴：{reason}</translation>
    </message>
    <message>
        <source>{done}, as drawn: what was erased or smoothed there since stays behind</source>
        <translation>{done}，按原来所画：之后在那里擦除或平滑的不会带过来</translation>
    </message>
    <message>
        <source>Copied shape</source>
        <translation>已复制图形</translation>
    </message>
    <message>
        <source>Copied {n} shapes</source>
        <translation>已复制 {n} 个图形</translation>
    </message>
    <message>
        <source>Cut shape</source>
        <translation>剪切图形</translation>
    </message>
    <message>
        <source>Cut {n} shapes</source>
        <translation>剪切 {n} 个图形</translation>
    </message>
    <message>
        <source>Delete shape</source>
        <translation>删除图形</translation>
    </message>
    <message>
        <source>Delete {n} shapes</source>
        <translation>删除 {n} 个图形</translation>
    </message>
    <message>
        <source>Paste shape</source>
        <translation>粘贴图形</translation>
    </message>
    <message>
        <source>Paste {n} shapes</source>
        <translation>粘贴 {n} 个图形</translation>
    </message>
    <message>
        <source>Duplicate shape</source>
        <translation>创建图形的副本</translation>
    </message>
    <message>
        <source>Duplicate {n} shapes</source>
        <translation>创建 {n} 个图形的副本</translation>
    </message>
    <message>
        <source>Pasted shape on “{layer}”: drag to move, Undo to take back</source>
        <translation>图形已粘贴到“{layer}”：拖动可移动，“撤销”可收回</translation>
    </message>
    <message>
        <source>Pasted {n} shapes on “{layer}”: drag to move, Undo to take back</source>
        <translation>{n} 个图形已粘贴到“{layer}”：拖动可移动，“撤销”可收回</translation>
    </message>
    <message>
        <source>Duplicated shape on “{layer}”: drag to move, Undo to take back</source>
        <translation>图形的副本已放到“{layer}”：拖动可移动，“撤销”可收回</translation>
    </message>
    <message>
        <source>Duplicated {n} shapes on “{layer}”: drag to move, Undo to take back</source>
        <translation>{n} 个图形的副本已放到“{layer}”：拖动可移动，“撤销”可收回</translation>
    </message>
    <message>
        <source>Copy shape</source>
        <translation>复制图形</translation>
    </message>
    <message>
        <source>Copy {n} shapes</source>
        <translation>复制 {n} 个图形</translation>
    </message>
    <message>
        <source>Move shape</source>
        <translation>移动图形</translation>
    </message>
    <message>
        <source>Move {n} shapes</source>
        <translation>移动 {n} 个图形</translation>
    </message>
    <message>
        <source>Scale shape</source>
        <translation>缩放图形</translation>
    </message>
    <message>
        <source>Scale {n} shapes</source>
        <translation>缩放 {n} 个图形</translation>
    </message>
    <message>
        <source>Turn shape</source>
        <translation>旋转图形</translation>
    </message>
    <message>
        <source>Turn {n} shapes</source>
        <translation>旋转 {n} 个图形</translation>
    </message>
    <message>
        <source>Shares: {shares}</source>
        <translation>占比：{shares}</translation>
    </message>
    <message>
        <source>{layer}: {share}, its prior as a class
Drag a boundary to weigh the layers</source>
        <translation>{layer}：{share}，即它作为类别的先验
拖动分界可调整图层占比</translation>
    </message>
    <message>
        <source>What is on the canvas now</source>
        <translation>画布上现在的内容</translation>
    </message>
    <message>
        <source>The run, from its start to its end</source>
        <translation>整个运行，从开始到结束</translation>
    </message>
    <message>
        <source>Pixels, at any scale</source>
        <translation>像素，任意倍率</translation>
    </message>
    <message>
        <source>Lines, shapes and words that stay sharp; the heat map is a picture in it</source>
        <translation>线条、图形和文字保持清晰；其中的热图是图片</translation>
    </message>
    <message>
        <source>H.264: every player and every slide show</source>
        <translation>H.264：各种播放器和幻灯片都能用</translation>
    </message>
    <message>
        <source>VP9: for web pages; smaller, and slower to write</source>
        <translation>VP9：用于网页；文件较小，写入较慢</translation>
    </message>
    <message>
        <source>256 colours, plays anywhere by itself; large</source>
        <translation>256 色，到处都能自动播放；文件大</translation>
    </message>
    <message>
        <source>As 1280 × 720, half as fine again</source>
        <translation>同 1280 × 720，精细度 1.5 倍</translation>
    </message>
    <message>
        <source>As 1280 × 720, twice as fine</source>
        <translation>同 1280 × 720，精细度 2 倍</translation>
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
        <translation>每一步的粒子、时间、两个场、测量结果和设置</translation>
    </message>
    <message>
        <source>Table, CSV</source>
        <translation>表格，CSV</translation>
    </message>
    <message>
        <source>A row for each particle at each step: step, particle, x, y</source>
        <translation>每一步的每个粒子一行：步、粒子、x、y</translation>
    </message>
    <message>
        <source>{n} pixels to each of the canvas</source>
        <translation>画布的每个像素写成 {n} 个像素</translation>
    </message>
    <message numerus="yes">
        <source>{n} a second</source>
        <comment>frames of a film</comment>
        <translation>
            <numerusform>每秒 {n} 帧</numerusform>
        </translation>
    </message>
    <message>
        <source>The first and the last are always among them</source>
        <translation>第一步和最后一步一定包含在内</translation>
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
        <translation>取哪些点都一样好</translation>
    </message>
    <message numerus="yes">
        <source>the first {n}</source>
        <comment>points</comment>
        <translation>
            <numerusform>前 {n} 个</numerusform>
        </translation>
    </message>
    <message>
        <source>all</source>
        <comment>points</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Scale</source>
        <comment>of a picture</comment>
        <translation>倍率</translation>
    </message>
    <message>
        <source>For print</source>
        <translation>供打印</translation>
    </message>
    <message>
        <source>On white, with larger type, the key, and a line with the settings below</source>
        <translation>白底，字较大，下方附图例和一行设置</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} 像素</translation>
    </message>
    <message>
        <source>{width} × {height} units, sharp at any size; copied as pixels</source>
        <translation>{width} × {height} 单位，任何大小都清晰；复制时为像素</translation>
    </message>
    <message>
        <source>Size</source>
        <comment>of a film</comment>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Frames</source>
        <comment>of a film, so many a second</comment>
        <translation>帧率</translation>
    </message>
    <message>
        <source>Length</source>
        <comment>of a film</comment>
        <translation>时长</translation>
    </message>
    <message>
        <source>Hold the end</source>
        <translation>结尾停留</translation>
    </message>
    <message>
        <source>From</source>
        <comment>a part of the run</comment>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <comment>a part of the run</comment>
        <translation>到</translation>
    </message>
    <message>
        <source>Which part of the run, as a share of its steps</source>
        <translation>取运行的哪一段，以步数的比例计</translation>
    </message>
    <message numerus="yes">
        <source>{n} frame(s)</source>
        <translation>
            <numerusform>{n} 帧</numerusform>
        </translation>
    </message>
    <message>
        <source>Step</source>
        <comment>counted while a file is written</comment>
        <translation>步</translation>
    </message>
    <message>
        <source>Drag sideways to change, with Shift finely</source>
        <translation>左右拖动可调整，加 Shift 微调</translation>
    </message>
    <message>
        <source>Double click to type</source>
        <translation>双击输入</translation>
    </message>
    <message>
        <source>{slider}, value</source>
        <translation>{slider}，数值</translation>
    </message>
    <message>
        <source>You have to see score matching</source>
        <translation>分数匹配，要看见才明白</translation>
    </message>
    <message>
        <source>drawn by hand</source>
        <translation>手绘</translation>
    </message>
    <message>
        <source>The fields could not be computed</source>
        <translation>无法计算场</translation>
    </message>
    <message>
        <source>The points stopped</source>
        <translation>点已停止</translation>
    </message>
    <message>
        <source>Points from earlier settings</source>
        <translation>点来自先前的设置</translation>
    </message>
    <message>
        <source>The run ends here: go back to an earlier step to let points go on from elsewhere.</source>
        <translation>运行到此结束：请回到较早的一步，让点从别处继续。</translation>
    </message>
    <message>
        <source>There are no points yet: press Play.</source>
        <translation>还没有点：请按“播放”。</translation>
    </message>
    <message>
        <source>At most {n} points are taken apart: press Esc to pick none.</source>
        <translation>最多拆解 {n} 个点：按 Esc 全不选。</translation>
    </message>
    <message>
        <source>Move a point</source>
        <translation>移动一个点</translation>
    </message>
    <message>
        <source>Drop points</source>
        <translation>放入多个点</translation>
    </message>
    <message>
        <source>Drop a point</source>
        <translation>放入一个点</translation>
    </message>
    <message>
        <source>A run has at most {n} branches: remove them first.</source>
        <translation>一次运行最多 {n} 个分支：请先移除分支。</translation>
    </message>
    <message>
        <source>half the slope here</source>
        <translation>此处斜率的一半</translation>
    </message>
    <message>
        <source>half, here</source>
        <translation>此处一半</translation>
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
        <translation>一阶的步</translation>
    </message>
    <message>
        <source>first order</source>
        <translation>一阶</translation>
    </message>
    <message>
        <source>what the step before adds</source>
        <translation>前一步所加的</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>记忆</translation>
    </message>
    <message>
        <source>noise put back</source>
        <translation>加回的噪声</translation>
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
        <translation>预测，梯度</translation>
    </message>
    <message>
        <source>predictor, noise</source>
        <translation>预测，噪声</translation>
    </message>
    <message>
        <source>corrector, gradient</source>
        <translation>校正，梯度</translation>
    </message>
    <message>
        <source>corrector, noise</source>
        <translation>校正，噪声</translation>
    </message>
    <message>
        <source>How long each part of the step is, and their sum, in the data’s own unit; the parts are drawn one after the other</source>
        <translation>这一步的各部分及其总和有多长，以数据的单位计；各部分首尾相接地画出</translation>
    </message>
    <message>
        <source>After step {last} of {last}</source>
        <translation>第 {last} 步之后，共 {last} 步</translation>
    </message>
    <message>
        <source>Step {n} of {last}, taken apart</source>
        <translation>拆解第 {n} 步，共 {last} 步</translation>
    </message>
    <message>
        <source>By the learned field</source>
        <translation>按学到的场</translation>
    </message>
    <message>
        <source>By the true field</source>
        <translation>按真实场</translation>
    </message>
    <message>
        <source>By the learned field, drawn {n} times as long</source>
        <translation>按学到的场，画成 {n} 倍长</translation>
    </message>
    <message>
        <source>By the true field, drawn {n} times as long</source>
        <translation>按真实场，画成 {n} 倍长</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>总和</translation>
    </message>
    <message>
        <source>taken, p = {p}</source>
        <translation>接受，p = {p}</translation>
    </message>
    <message>
        <source>refused, p = {p}</source>
        <translation>拒绝，p = {p}</translation>
    </message>
    <message>
        <source>Point {n}: {parts}</source>
        <translation>点 {n}：{parts}</translation>
    </message>
    <message>
        <source>Take the branch away (Delete, with the tool in hand); Undo brings it back</source>
        <translation>移除分支（选用此工具时按 Delete）；“撤销”可恢复它</translation>
    </message>
    <message>
        <source>Branch, and steps taken apart</source>
        <translation>分支，以及拆解的步</translation>
    </message>
    <message>
        <source>Clear the page
Every layer goes, not only the one in hand; Undo brings them back</source>
        <translation>清空页面
移除每个图层，不只当前图层；“撤销”可恢复它们</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Keep the target in the gallery, or export it</source>
        <translation>把目标分布留在图库，或导出</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Type a word</source>
        <translation>输入文字</translation>
    </message>
    <message>
        <source>Click and type a word; drag or Ctrl + wheel for its size, Return ends, Esc gives up; the font is in the sheet</source>
        <translation>单击并输入文字；拖动或 Ctrl + 滚轮调整大小，Return 结束，Esc 放弃；字体在面板中</translation>
    </message>
    <message>
        <source>No installed font has {letters}: it is drawn as the font draws what it lacks</source>
        <translation>已安装的字体都没有 {letters}：会按该字体处理缺字的方式画出</translation>
    </message>
    <message>
        <source>the font {file} cannot be read: install the program again</source>
        <translation>字体 {file} 无法读取：请重新安装程序</translation>
    </message>
    <message>
        <source>Open a picture, points or a mixture</source>
        <translation>打开图片、点或混合</translation>
    </message>
    <message>
        <source>Open a picture, points or a mixture
In place of every layer, or as a new one</source>
        <translation>打开图片、点或混合
替换所有图层，或作为新图层</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>What the pointer does on the canvas; a second click shows the tool’s relatives.</source>
        <translation>指针在画布上做什么；再点一下会显示同类的工具。</translation>
    </message>
    <message>
        <source>Paints density: each cell of the page is a small Gaussian, as heavy as its ink.</source>
        <translation>画出密度：页面的每一格都是一个小高斯，墨越浓就越重。</translation>
    </message>
    <message>
        <source>Spray</source>
        <translation>喷枪</translation>
    </message>
    <message>
        <source>Paints softly; ink piles up where it passes twice.</source>
        <translation>轻轻地画；重复经过的地方墨会累积。</translation>
    </message>
    <message>
        <source>Blurs the ink under it, which makes the density less steep.</source>
        <translation>模糊它底下的墨，密度因此变得平缓。</translation>
    </message>
    <message>
        <source>Takes the strength of the ink under the pointer for the brush.</source>
        <translation>吸取指针底下墨的强度，交给画笔。</translation>
    </message>
    <message>
        <source>Takes ink away, and with it the density there.</source>
        <translation>擦掉墨，那里的密度也随之消失。</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>直线</translation>
    </message>
    <message>
        <source>Paints a straight line of the brush’s width.</source>
        <translation>以画笔的粗细画一条直线。</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <source>Fills an ellipse from corner to corner with even density.</source>
        <translation>从一角到另一角，用均匀的密度填满椭圆。</translation>
    </message>
    <message>
        <source>Fills a polygon with even density, corner by corner.</source>
        <translation>逐角点出多边形，用均匀的密度填满。</translation>
    </message>
    <message>
        <source>Free shape</source>
        <translation>任意形</translation>
    </message>
    <message>
        <source>Fills a shape drawn by hand with even density.</source>
        <translation>用均匀的密度填满手画的形状。</translation>
    </message>
    <message>
        <source>Places one Gaussian with a mean, a covariance and a mass, all three by its grips.</source>
        <translation>放置一个高斯，用控制点调整平均、协方差与质量。</translation>
    </message>
    <message>
        <source>Writes a word as density, in any font of this machine.</source>
        <translation>把一个词写成密度，可用这台机器上的任何字体。</translation>
    </message>
    <message>
        <source>Moves, scales and turns shapes, or ink that is selected.</source>
        <translation>移动、缩放、旋转形状，或选取的墨。</translation>
    </message>
    <message>
        <source>Puts down one noisy point, to see where it may have come from.</source>
        <translation>放下一个带噪声的点，看看它可能从哪里来。</translation>
    </message>
    <message>
        <source>Picks a point of the run: its step is taken apart, or it goes on elsewhere.</source>
        <translation>从运行中取一个点：拆解它的一步，或让它从别处继续。</translation>
    </message>
    <message>
        <source>Drops new points into the run where you click.</source>
        <translation>在点击处把新的点放进运行。</translation>
    </message>
    <message>
        <source>Moves the page; it changes nothing of the document.</source>
        <translation>移动页面；不改变文档的任何内容。</translation>
    </message>
    <message>
        <source>How wide the brush is, and how much ink one stroke leaves.</source>
        <translation>画笔有多宽，一笔留下多少墨。</translation>
    </message>
    <message>
        <source>Repeats each stroke mirrored or turned.</source>
        <translation>把每一笔镜射或旋转重复。</translation>
    </message>
    <message>
        <source>The font in which a word is written as density.</source>
        <translation>把词写成密度时所用的字体。</translation>
    </message>
    <message>
        <source>What is drawn is a density with total mass one, so its score is known exactly.</source>
        <translation>画出来的是总质量为一的密度，所以它的分数可以精确得知。</translation>
    </message>
    <message>
        <source>How many cells the page has; finer ones are narrower Gaussians.</source>
        <translation>页面有多少格；越细，高斯就越窄。</translation>
    </message>
    <message>
        <source>Layers of the target</source>
        <translation>目标的图层</translation>
    </message>
    <message>
        <source>Each layer is a class of its own, with a name, a colour and a share.</source>
        <translation>每个图层自成一类，有名称、颜色和占比。</translation>
    </message>
    <message>
        <source>Share of a layer</source>
        <translation>图层的占比</translation>
    </message>
    <message>
        <source>How much of all the mass a layer has: the probability of its class.</source>
        <translation>全部质量中这个图层占多少：也就是它那一类的概率。</translation>
    </message>
    <message>
        <source>Puts the target into your gallery, or writes it into a file.</source>
        <translation>把目标分布加入图库，或写入文件。</translation>
    </message>
    <message>
        <source>Takes everything off the page; it can be undone.</source>
        <translation>清掉页面上的一切；可以撤销。</translation>
    </message>
    <message>
        <source>Open a target</source>
        <translation>打开目标</translation>
    </message>
    <message>
        <source>Takes a picture, points or a mixture from a file as the density.</source>
        <translation>从文件取图片、点或混合作为密度。</translation>
    </message>
    <message>
        <source>A ready-made target</source>
        <translation>现成的目标</translation>
    </message>
    <message>
        <source>Puts this density on the page in place of what is drawn.</source>
        <translation>用这个密度取代页面上所画的。</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Drag to move the page; the wheel zooms at the pointer</source>
        <translation>拖动可移动页面；滚轮在指针处缩放</translation>
    </message>
    <message>
        <source>Drag to paint, Alt + drag to erase; Ctrl + wheel for the size, Alt + wheel for the noise</source>
        <translation>拖动可绘画，Alt + 拖动可擦除；Ctrl + 滚轮调整大小，Alt + 滚轮调整噪声</translation>
    </message>
    <message>
        <source>Drag to spray, Alt + drag to take away; Ctrl + wheel for the size</source>
        <translation>拖动可喷洒，Alt + 拖动可去除；Ctrl + 滚轮调整大小</translation>
    </message>
    <message>
        <source>Drag a straight line, Alt erases along it; Ctrl + wheel for the size</source>
        <translation>拖动可画直线，Alt 沿线擦除；Ctrl + 滚轮调整大小</translation>
    </message>
    <message>
        <source>Drag from corner to corner of an ellipse; Alt erases inside</source>
        <translation>从椭圆的一角拖动到对角；Alt 擦除内部</translation>
    </message>
    <message>
        <source>Drag to erase; Ctrl + wheel for the size</source>
        <translation>拖动可擦除；Ctrl + 滚轮调整大小</translation>
    </message>
    <message>
        <source>Drag to smooth; Ctrl + wheel for the size</source>
        <translation>拖动可平滑；Ctrl + 滚轮调整大小</translation>
    </message>
    <message>
        <source>Drag around a shape to fill it; Alt erases inside</source>
        <translation>拖动围出形状以填充；Alt 擦除内部</translation>
    </message>
    <message>
        <source>Pick shapes, or select ink; move, scale and turn it
A copied shape is its own ink: what was erased or smoothed there stays behind</source>
        <translation>选择图形或墨迹；移动、缩放和旋转
复制的图形只带自己的墨迹：在原处擦除或平滑的不会带过来</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>绘画</translation>
    </message>
    <message>
        <source>Paint density; Shift draws straight, Alt erases</source>
        <translation>画出密度；Shift 画直线，Alt 擦除</translation>
    </message>
    <message>
        <source>Paint softly; where it passes twice it piles up</source>
        <translation>柔和地画；重复经过处会叠加</translation>
    </message>
    <message>
        <source>Blur what lies under it</source>
        <translation>模糊其下的内容</translation>
    </message>
    <message>
        <source>Pick up</source>
        <translation>吸取</translation>
    </message>
    <message>
        <source>Take the strength of the ink under the pointer</source>
        <translation>取得指针下墨迹的强度</translation>
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
        <translation>图形</translation>
    </message>
    <message>
        <source>Paint a straight line</source>
        <translation>画一条直线</translation>
    </message>
    <message>
        <source>Fill an ellipse from corner to corner</source>
        <translation>从一角到对角填充椭圆</translation>
    </message>
    <message>
        <source>Fill a polygon, corner by corner</source>
        <translation>逐一单击各个角，填充多边形</translation>
    </message>
    <message>
        <source>Fill a shape drawn by hand</source>
        <translation>填充手绘的形状</translation>
    </message>
    <message>
        <source>Place a Gaussian and shape it by its grips</source>
        <translation>放置高斯，用控制点调整形状</translation>
    </message>
    <message>
        <source>Write a word as density</source>
        <translation>把文字写成密度</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Drag a noisy point and see where it came from</source>
        <translation>拖动带噪声的点，看它从哪里来</translation>
    </message>
    <message>
        <source>Take a point</source>
        <translation>取点</translation>
    </message>
    <message>
        <source>Take its step apart, or let it go on elsewhere</source>
        <translation>拆解它的步，或让它从别处继续</translation>
    </message>
    <message>
        <source>Drop new points into the run</source>
        <translation>在运行中放入新的点</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>抓手</translation>
    </message>
    <message>
        <source>Move the page; the wheel zooms</source>
        <translation>移动页面；滚轮缩放</translation>
    </message>
    <message>
        <source>Brush size and strength</source>
        <translation>画笔大小和强度</translation>
    </message>
    <message>
        <source>Brush size and strength ([ and ], Ctrl + wheel)</source>
        <translation>画笔大小和强度（[ 和 ]，Ctrl + 滚轮）</translation>
    </message>
    <message>
        <source>Scores in two dimensions</source>
        <translation>二维中的分数</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>The same for pictures: a picture is a point with as many coordinates as pixels</source>
        <translation>对图片也一样：一张图片就是一个点，坐标数与像素数相同</translation>
    </message>
    <message>
        <source>Each lesson is a scene that is running; there is room for your own</source>
        <translation>每一课都是正在运行的场景；你也可以放自己的课</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>撤销（Ctrl+Z）</translation>
    </message>
    <message>
        <source>History (Ctrl+Shift+H)</source>
        <translation>历史（Ctrl+Shift+H）</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>重做（Ctrl+Shift+Z）</translation>
    </message>
    <message>
        <source>Open… (Ctrl+O)</source>
        <translation>打开…（Ctrl+O）</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>保存（Ctrl+S）</translation>
    </message>
    <message>
        <source>For a projector (F11)</source>
        <translation>投影模式 (F11)</translation>
    </message>
    <message>
        <source>Hide or show the panels (F9)</source>
        <translation>隐藏或显示面板（F9）</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>分享</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>A picture of this view, the run as a film, or its numbers (Ctrl+E)</source>
        <translation>此画面的图片、运行的视频，或其数值（Ctrl+E）</translation>
    </message>
    <message>
        <source>Page</source>
        <comment>of the window: the plane, or images</comment>
        <translation>页面</translation>
    </message>
    <message>
        <source>{document}, not saved</source>
        <translation>{document}，未保存</translation>
    </message>
    <message>
        <source>Undo {what} (Ctrl+Z)</source>
        <translation>撤销：{what}（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Redo {what} (Ctrl+Shift+Z)</source>
        <translation>重做：{what}（Ctrl+Shift+Z）</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Begins with the painted smiley again; what is in no file is asked about first.</source>
        <translation>重新从画好的笑脸开始；还没存进文件的会先问。</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>新窗口</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Save for a class…</source>
        <translation>为班级保存…</translation>
    </message>
    <message>
        <source>Save as lesson…</source>
        <translation>保存为课程…</translation>
    </message>
    <message>
        <source>Share…</source>
        <translation>分享…</translation>
    </message>
    <message>
        <source>The trace of a Jacobian one does not have costs d backward passes; the quadratic form vᵀJv costs one.</source>
        <translation>雅可比矩阵本身不在手上时，求它的迹要 d 次反向传递；二次型 vᵀJv 只要一次。</translation>
    </message>
    <message>
        <source>Random networks with d inputs and d outputs at 16 points, median times on this machine. Were J itself given, its trace would be the cheaper of the two.</source>
        <translation>d 个输入、d 个输出的随机网络，取 16 个点，时间为本机的中位数。若 J 本身已知，反而是它的迹较便宜。</translation>
    </message>
    <message>
        <source>exact, backward</source>
        <translation>精确，反向</translation>
    </message>
    <message>
        <source>exact, forward</source>
        <translation>精确，前向</translation>
    </message>
    <message>
        <source>one probe, backward</source>
        <translation>单个随机探针，反向</translation>
    </message>
    <message>
        <source>one probe, forward</source>
        <translation>单个随机探针，前向</translation>
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
        <translation>运行</translation>
    </message>
    <message>
        <source>dimension d</source>
        <translation>维度 d</translation>
    </message>
    <message>
        <source>cost of one trace, {unit}</source>
        <translation>求一次迹的成本，{unit}</translation>
    </message>
    <message>
        <source>standard deviation of one probe’s estimate; lines: the formula</source>
        <translation>单个随机探针估计的标准差；线为公式</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Not run yet. The largest dimension takes longest; Stop works at any time.</source>
        <translation>尚未运行。最大的维度最费时；随时可按“停止”。</translation>
    </message>
    <message>
        <source>{done} of {all} dimensions</source>
        <translation>{done}／{all} 个维度</translation>
    </message>
    <message>
        <source>{done}; now {doing}</source>
        <translation>{done}；现在：{doing}</translation>
    </message>
    <message>
        <source>From a run up to d = {d}: {done} of {all} dimensions</source>
        <translation>来自 d 上限 {d} 的测量：{done}／{all} 个维度</translation>
    </message>
    <message>
        <source>{done} of {all} dimensions measured</source>
        <translation>已测量 {done}／{all} 个维度</translation>
    </message>
    <message>
        <source>Stopped after {done} of {all} dimensions</source>
        <translation>已在 {done}／{all} 个维度后停止</translation>
    </message>
    <message>
        <source>d = 2 to {d}</source>
        <translation>d = 2 到 {d}</translation>
    </message>
    <message>
        <source>How loss and error go while the network learns, and at which noise levels it is still off.</source>
        <translation>网络学习时，损失与误差如何变化，又在哪些噪声强度下仍有偏差。</translation>
    </message>
    <message>
        <source>Error: E |s − s*|² / E |s*|² under pσ, mean over noise levels. Loss: a running mean, as a share of its start.</source>
        <translation>误差：pσ 下的 E |s − s*|² / E |s*|²，取各噪声强度的平均。损失：滑动平均，以起始值的比例表示。</translation>
    </message>
    <message>
        <source>noise level σ</source>
        <translation>噪声强度 σ</translation>
    </message>
    <message>
        <source>loss and relative error</source>
        <translation>损失与相对误差</translation>
    </message>
    <message>
        <source>relative error by noise level</source>
        <translation>各噪声强度的相对误差</translation>
    </message>
    <message>
        <source>loss {net}</source>
        <translation>{net} 损失</translation>
    </message>
    <message>
        <source>error {net}</source>
        <translation>{net} 误差</translation>
    </message>
    <message>
        <source>The noise level {symbol}, and the moment: at each, one lane or more has taken a step</source>
        <translation>噪声强度 {symbol} 与时刻：在每个时刻，至少有一个运行走了一步</translation>
    </message>
    <message>
        <source>The noise level {symbol}, and the step of the run</source>
        <translation>噪声强度 {symbol} 与运行的步</translation>
    </message>
    <message>
        <source>Noise level {sigma}, step {count}</source>
        <translation>噪声强度 {sigma}，第 {count} 步</translation>
    </message>
    <message>
        <source>Start again from noise</source>
        <translation>从噪声重新开始</translation>
    </message>
    <message>
        <source>Loop: begin again at the end</source>
        <translation>循环：到结尾时重新开始</translation>
    </message>
    <message>
        <source>Field</source>
        <comment>of arrows</comment>
        <translation>场</translation>
    </message>
    <message>
        <source>Lanes in step</source>
        <translation>运行同步</translation>
    </message>
    <message>
        <source>All lanes stand at the same time, each at its own step</source>
        <translation>所有并列的运行都在同一时间，各在自己的步</translation>
    </message>
    <message>
        <source>Settings: {names}</source>
        <translation>设置：{names}</translation>
    </message>
    <message>
        <source>One step back (Right)</source>
        <translation>后退一步（Right）</translation>
    </message>
    <message>
        <source>One step on (Left)</source>
        <translation>前进一步（Left）</translation>
    </message>
    <message>
        <source>Start again from the data</source>
        <translation>从数据重新开始</translation>
    </message>
    <message>
        <source>All objectives have one mean gradient; what tells them apart is chance.</source>
        <translation>所有目标函数的平均梯度相同；差别只在随机性。</translation>
    </message>
    <message>
        <source>At the weights on the screen, in units that all objectives share; a batch k times as large divides the gradient’s variance by k.</source>
        <translation>以画面上的权重计，采用所有目标函数共用的单位；批大小放大到 k 倍，梯度的方差就除以 k。</translation>
    </message>
    <message>
        <source>variance of the denoising target</source>
        <translation>去噪目标的方差</translation>
    </message>
    <message>
        <source>Not run yet.</source>
        <translation>尚未运行。</translation>
    </message>
    <message>
        <source>{done} of {all} objectives; {about}</source>
        <translation>{done}／{all} 个目标函数；{about}</translation>
    </message>
    <message>
        <source>Stopped after {done} objectives; {about}</source>
        <translation>已在 {done} 个目标函数后停止；{about}</translation>
    </message>
    <message>
        <source>From earlier: {about}</source>
        <translation>先前的结果：{about}</translation>
    </message>
    <message>
        <source>{about}; now at step {n}</source>
        <translation>{about}；现在是第 {n} 步</translation>
    </message>
    <message>
        <source>σ = {sigma}, batches of {batch}, step {step}</source>
        <translation>σ = {sigma}，批大小 {batch}，第 {step} 步</translation>
    </message>
    <message>
        <source>it has no target</source>
        <translation>它没有目标</translation>
    </message>
    <message>
        <source>Variances: nothing measured yet</source>
        <translation>方差：尚未测量</translation>
    </message>
    <message>
        <source>Variances of targets and gradients: {figures}</source>
        <translation>目标与梯度的方差：{figures}</translation>
    </message>
    <message>
        <source>target’s variance, E|target − s*|²</source>
        <translation>目标的方差，E|target − s*|²</translation>
    </message>
    <message>
        <source>gradient’s variance, E|g − E g|²</source>
        <translation>梯度的方差，E|g − E g|²</translation>
    </message>
    <message>
        <source>it takes more than {seconds} s to draw</source>
        <translation>绘制需要超过 {seconds} s</translation>
    </message>
    <message>
        <source>it cannot be drawn</source>
        <translation>无法绘制</translation>
    </message>
    <message>
        <source>there is nothing in it that can be drawn</source>
        <translation>其中没有可以绘制的内容</translation>
    </message>
    <message>
        <source>The exact score (1)
s = ∇ log pₜ(x)</source>
        <translation>精确的分数（1）
s = ∇ log pₜ(x)</translation>
    </message>
    <message>
        <source>What the network answers (2)
sθ(x, σ)</source>
        <translation>网络的输出（2）
sθ(x, σ)</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>One arrow on the other: the wedge is the gap (3)</source>
        <translation>两支箭头叠在一起：楔形就是差距（3）</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>True left of the divider, learned right of it (4)</source>
        <translation>分隔线左侧为真实，右侧为学到的（4）</translation>
    </message>
    <message>
        <source>How far the network is off, everywhere (5)
|σ (sθ − s)|</source>
        <translation>网络在各处的偏差（5）
|σ (sθ − s)|</translation>
    </message>
    <message>
        <source>There is nothing on the clipboard that can be pasted here</source>
        <translation>剪贴板上没有可以粘贴到这里的内容</translation>
    </message>
    <message>
        <source>There is nothing in what was dropped that can be opened here</source>
        <translation>拖入的内容中没有可以在这里打开的</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>The picture was not saved</source>
        <translation>图片未保存</translation>
    </message>
    <message>
        <source>The film was not saved</source>
        <translation>视频未保存</translation>
    </message>
    <message>
        <source>The data was not saved</source>
        <translation>数据未保存</translation>
    </message>
    <message>
        <source>The hand-out was not saved</source>
        <translation>讲义未保存</translation>
    </message>
    <message>
        <source>The picture was not copied</source>
        <translation>图片未复制</translation>
    </message>
    <message>
        <source>Cancelled: nothing was written</source>
        <translation>已取消：没有写入任何内容</translation>
    </message>
    <message>
        <source>Save: {kind}</source>
        <translation>保存：{kind}</translation>
    </message>
    <message>
        <source>One file at a time: this one is still being written</source>
        <translation>一次只能写一个文件：这一个仍在写入</translation>
    </message>
    <message>
        <source>The picture is on the clipboard</source>
        <translation>图片已在剪贴板上</translation>
    </message>
    <message>
        <source>How far the file is: click to give it up</source>
        <translation>文件写入的进度：点这里可以放弃</translation>
    </message>
    <message>
        <source>There is not enough memory for it</source>
        <translation>内存不够</translation>
    </message>
    <message>
        <source>Language: {name}</source>
        <translation>语言：{name}</translation>
    </message>
    <message>
        <source>Training…</source>
        <translation>训练中…</translation>
    </message>
    <message>
        <source>there is something in it already: a lesson needs a folder of its own</source>
        <translation>里面已有东西：一课需要自己的文件夹</translation>
    </message>
    <message>
        <source>Pointer for the room</source>
        <translation>给全班看的指针</translation>
    </message>
    <message>
        <source>Blank screen</source>
        <translation>画面变空白</translation>
    </message>
    <message>
        <source>Formula: {formula}; {names}</source>
        <translation>公式：{formula}；{names}</translation>
    </message>
    <message>
        <source>Next step of the lesson</source>
        <translation>课程的下一步</translation>
    </message>
    <message>
        <source>Step before</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Answer the question</source>
        <translation>回答问题</translation>
    </message>
    <message>
        <source>Leave the lesson</source>
        <translation>离开课程</translation>
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
        <translation>“{formula}”不能当成 LaTeX 读取：{why}</translation>
    </message>
    <message>
        <source>“{term}” does not stand in “{formula}”</source>
        <translation>“{term}”不在“{formula}”里</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>One step on</source>
        <translation>往前一步</translation>
    </message>
    <message>
        <source>The lesson’s controls alone</source>
        <translation>只留这一课的控件</translation>
    </message>
    <message>
        <source>Show all controls</source>
        <translation>显示所有控件</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>第 {step} 步，共 {steps} 步</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>课程</translation>
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
        <translation>所有课程</translation>
    </message>
    <message>
        <source>What is done of the lesson cannot be kept: {reason}</source>
        <translation>无法保存这一课的进度：{reason}</translation>
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
        <translation>无法创建你自己的课程文件夹：{reason}</translation>
    </message>
    <message>
        <source>My lesson</source>
        <translation>我的课程</translation>
    </message>
    <message>
        <source>Save as a lesson: a new folder</source>
        <translation>保存为课程：新文件夹</translation>
    </message>
    <message>
        <source>Not saved as a lesson</source>
        <translation>没有保存为课程</translation>
    </message>
    <message>
        <source>The lesson is in {folder}: its text is in lesson.toml</source>
        <translation>课程在 {folder}：文字在 lesson.toml 里</translation>
    </message>
    <message>
        <source>Lesson {number}: {title}</source>
        <translation>第 {number} 课：{title}</translation>
    </message>
    <message>
        <source>{lesson}, {done} of {all} done</source>
        <translation>{lesson}，已完成 {done}／{all}</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Hand-out as PDF…</source>
        <translation>讲义，存成 PDF…</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>你自己的</translation>
    </message>
    <message>
        <source>The lesson can read nothing any more</source>
        <translation>课程读不到任何数值了</translation>
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
        <translation>噪声强度 {sigma}</translation>
    </message>
    <message>
        <source>Every arrow points to where data is more likely.</source>
        <translation>每一支箭头都指向数据更可能出现的地方。</translation>
    </message>
    <message>
        <source>What the network answers at the same places.</source>
        <translation>网络在同样的位置给出的答案。</translation>
    </message>
    <message>
        <source>Gold on blue: the network is right. The wedge between them is how far it is off.</source>
        <translation>金色叠在蓝色上：网络是对的。两者之间的楔形就是它偏了多少。</translation>
    </message>
    <message>
        <source>The true field on the left, the learned one on the right.</source>
        <translation>左边是真实场，右边是学到的场。</translation>
    </message>
    <message>
        <source>How far off the network is, place by place.</source>
        <translation>网络在每个位置偏了多少。</translation>
    </message>
    <message>
        <source>A picture on its way, and what the network makes of it.</source>
        <translation>一张还在路上的图片，以及网络怎么看它。</translation>
    </message>
    <message>
        <source>The values of the noisy picture: at t = 1 they are normally distributed.</source>
        <translation>带噪声图片的数值：在 t = 1 时是正态分布。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Theme: {name}</source>
        <translation>主题：{name}</translation>
    </message>
    <message>
        <source>{where}.field: there is no field {field} that a control could set</source>
        <translation>{where}.field：没有控件可以设置的字段 {field}</translation>
    </message>
    <message>
        <source>{where}.choice: {field} is true or false, and needs no choices</source>
        <translation>{where}.choice：{field} 是 true 或 false，不需要选项</translation>
    </message>
    <message>
        <source>{where}.choice: {field} is a word, and needs two choices at least</source>
        <translation>{where}.choice：{field} 是一个词，至少要有两个选项</translation>
    </message>
    <message>
        <source>{where}: {field} lies between {least} and {most}, and so must low and high</source>
        <translation>{where}：{field} 介于 {least} 与 {most} 之间，low 与 high 也必须如此</translation>
    </message>
    <message>
        <source>{where} must name a shape, or a file in the lesson&apos;s own folder</source>
        <translation>{where} 必须是一个形状的名称，或课程自己文件夹里的文件</translation>
    </message>
    <message>
        <source>{where} must be a list of at most {most} lanes beside the first</source>
        <translation>{where} 必须是列表，在第一条之外最多 {most} 条跑道</translation>
    </message>
    <message>
        <source>{where} may set sampling and noise</source>
        <translation>{where} 可以设置 sampling 与 noise</translation>
    </message>
    <message>
        <source>{where} must be a table</source>
        <translation>{where} 必须是表格</translation>
    </message>
    <message>
        <source>{field} is not known; there are {names}</source>
        <translation>没有 {field}；有的是 {names}</translation>
    </message>
    <message>
        <source>{field} is missing</source>
        <translation>缺少 {field}</translation>
    </message>
    <message>
        <source>{where} must be a list of at most {most} entries</source>
        <translation>{where} 必须是列表，最多 {most} 项</translation>
    </message>
    <message>
        <source>{where} must be a text, or a table of texts by language</source>
        <translation>{where} 必须是一段文字，或各语言文字的表格</translation>
    </message>
    <message>
        <source>{field} is no language here; there are {names}</source>
        <translation>{field} 不是这里的语言；有的是 {names}</translation>
    </message>
    <message>
        <source>{where} must be a text of at most {most} characters</source>
        <translation>{where} 必须是最多 {most} 个字符的文字</translation>
    </message>
    <message>
        <source>{where} must be a number between {low} and {high}</source>
        <translation>{where} 必须是 {low} 到 {high} 之间的数</translation>
    </message>
    <message>
        <source>{where} must be one of {names}</source>
        <translation>{where} 必须是其中之一：{names}</translation>
    </message>
    <message>
        <source>nothing is drawn yet</source>
        <translation>还没有画任何东西</translation>
    </message>
    <message>
        <source>no probe: take it with P and press on the canvas</source>
        <translation>没有探针：按 P 拿起探针，再按画布</translation>
    </message>
    <message>
        <source>no network yet: press Train</source>
        <translation>还没有网络：请按“训练”</translation>
    </message>
    <message>
        <source>there is no probe in this view</source>
        <translation>这个画面没有探针</translation>
    </message>
    <message>
        <source>no network has learned this yet</source>
        <translation>还没有网络学过它</translation>
    </message>
    <message>
        <source>for Gaussian noise alone, and the noise here is another</source>
        <translation>只适用于高斯噪声，而这里的噪声是别的</translation>
    </message>
    <message>
        <source>being measured…</source>
        <translation>正在测量……</translation>
    </message>
    <message>
        <source>no step is left: t = 0 is the data</source>
        <translation>没有下一步了：t = 0 就是数据</translation>
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
        <translation>算法 {n}</translation>
    </message>
    <message>
        <source>section {n}</source>
        <translation>第 {n} 节</translation>
    </message>
    <message>
        <source>appendix {n}</source>
        <translation>附录 {n}</translation>
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
        <translation>眼镜</translation>
    </message>
    <message>
        <source>hat</source>
        <comment>class of pictures</comment>
        <translation>帽子</translation>
    </message>
    <message>
        <source>beard</source>
        <comment>class of pictures</comment>
        <translation>胡子</translation>
    </message>
    <message>
        <source>smile</source>
        <comment>class of pictures</comment>
        <translation>微笑</translation>
    </message>
    <message>
        <source>long hair</source>
        <comment>class of pictures</comment>
        <translation>长发</translation>
    </message>
    <message>
        <source>T-shirt</source>
        <comment>class of pictures</comment>
        <translation>T恤</translation>
    </message>
    <message>
        <source>trousers</source>
        <comment>class of pictures</comment>
        <translation>裤子</translation>
    </message>
    <message>
        <source>pullover</source>
        <comment>class of pictures</comment>
        <translation>套头衫</translation>
    </message>
    <message>
        <source>dress</source>
        <comment>class of pictures</comment>
        <translation>连衣裙</translation>
    </message>
    <message>
        <source>coat</source>
        <comment>class of pictures</comment>
        <translation>大衣</translation>
    </message>
    <message>
        <source>sandal</source>
        <comment>class of pictures</comment>
        <translation>凉鞋</translation>
    </message>
    <message>
        <source>shirt</source>
        <comment>class of pictures</comment>
        <translation>衬衫</translation>
    </message>
    <message>
        <source>sneaker</source>
        <comment>class of pictures</comment>
        <translation>运动鞋</translation>
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
        <translation>正在生成图片…</translation>
    </message>
    <message>
        <source>This step needs an image model, and none came with this program.</source>
        <translation>这一步需要图像模型，而本程序没有附带。</translation>
    </message>
    <message>
        <source>This step needs the image model “{name}”, which did not come with this program.</source>
        <translation>这一步需要图像模型“{name}”，而本程序没有附带。</translation>
    </message>
    <message>
        <source>true</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>learned</source>
        <translation>学到的</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>a hand-out is written as {suffix}</source>
        <translation>讲义只能写成 {suffix}</translation>
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
        <translation>班级</translation>
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
        <translation>公式与数值</translation>
    </message>
    <message>
        <source>Each formula, its source, and the numbers of now (F3)</source>
        <translation>每个公式、它的出处，以及此刻的数值（F3）</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>词汇表</translation>
    </message>
    <message>
        <source>The field’s words in three languages (F4)</source>
        <translation>这个领域的词，三种语言并列（F4）</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Page of the help</source>
        <translation>帮助的页面</translation>
    </message>
    <message>
        <source>The formulas’ numbers stopped</source>
        <translation>公式的数值停了</translation>
    </message>
    <message>
        <source>{name} (read-only)</source>
        <translation>{name}（只读）</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>第一次来？</translation>
    </message>
    <message>
        <source>Take the tour: four steps</source>
        <translation>四步导览</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>现在不要</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>画</translation>
    </message>
    <message>
        <source>Paint anywhere on the canvas: that is the density p. The blue arrows are its score, ∇ log p, exact at once.</source>
        <translation>在画布上任何地方画：那就是密度 p。蓝色箭头是它的分数 ∇ log p，立刻就是精确的。</translation>
    </message>
    <message>
        <source>Paint a stroke</source>
        <translation>画一笔</translation>
    </message>
    <message>
        <source>A network learns the same arrows from noisy points alone, in gold. Where the two disagree a magenta wedge opens; it closes as it learns.</source>
        <translation>网络只从带噪声的点学同样的箭头，画成金色。两者不一致处张开洋红色的楔形；网络学得越好，楔形就越合拢。</translation>
    </message>
    <message>
        <source>Let it train (Enter)</source>
        <translation>让它训练（Enter）</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>采样</translation>
    </message>
    <message>
        <source>Points begin as noise at the right of the axis and follow the arrows to the data at the left. Drag the handle to look at any moment.</source>
        <translation>点从噪声轴右端的噪声出发，沿箭头走到左端的数据。拖动滑块，可以看任何一刻。</translation>
    </message>
    <message>
        <source>Let the points play</source>
        <translation>让点播放起来</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>看</translation>
    </message>
    <message>
        <source>Look at the truth, at what was learned, at both, or at the difference. The menu under the drawing’s name has help with formulas, words and keys.</source>
        <translation>看真实的、学到的、两者叠在一起，或它们的差异。单击图画的名称，菜单里有公式、词汇和按键的帮助。</translation>
    </message>
    <message>
        <source>Choose another view</source>
        <translation>换一个视图</translation>
    </message>
    <message>
        <source>Point at anything and click, or Tab and Return, to learn what it is; Esc ends</source>
        <translation>指向任何东西并点一下，或按 Tab 与 Return，就知道它是什么；Esc 结束</translation>
    </message>
    <message>
        <source>What is this? Point at anything (Shift+F1); of what has the keyboard (F1)</source>
        <translation>这是什么？指向任何东西（Shift+F1）；或问键盘所在的东西（F1）</translation>
    </message>
    <message>
        <source>As this program defines it</source>
        <translation>按本程序的定义</translation>
    </message>
    <message>
        <source>Search in any language</source>
        <translation>用任何一种语言搜索</translation>
    </message>
    <message>
        <source>Search the words</source>
        <translation>搜索词汇</translation>
    </message>
    <message>
        <source>No word holds what you typed</source>
        <translation>没有词含有你输入的内容</translation>
    </message>
    <message>
        <source>Random networks with d inputs and d outputs at 16 points; passes are counted, not timed.</source>
        <translation>16 个点上的随机网络，d 个输入、d 个输出；算的是次数，不是时间。</translation>
    </message>
    <message>
        <source>passes through the network</source>
        <translation>通过网络的次数</translation>
    </message>
    <message>
        <source>x̂₀ of all {n} pictures at t = {t}</source>
        <translation>t = {t} 时全部 {n} 张图片的 x̂₀</translation>
    </message>
    <message>
        <source>t = {t}; one draw of noise for all arrows, seed {seed}</source>
        <translation>t = {t}；所有箭头共用同一份噪声，种子&#xa0;{seed}</translation>
    </message>
</context>
</TS>
